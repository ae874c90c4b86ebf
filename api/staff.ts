import { z } from 'zod';
import { personRef, staffRole } from './people.ts';
import {
  chosenLanguage,
  email,
  instant,
  language,
  line,
  password,
  timeZone,
} from './primitives.ts';

/** At least one; named twice they count once. */
const roles = z
  .array(staffRole)
  .min(1)
  .max(8)
  .transform((given) => [...new Set(given)]);

/** One of the vendor's people, for those who manage them. */
export const staffMember = personRef.extend({
  email: z.string(),
  roles: z.array(staffRole),
  /** Since when they may not sign in; null while they may. */
  suspendedAt: instant.nullable(),
  hasSecondFactor: z.boolean(),
  /** Requests assigned to them that are open. */
  openRequests: z.number().int(),
  /** Whether this reader may change them: nobody changes themselves. */
  mayChange: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

/** An open invitation; an expired one can be sent again. */
export const staffInvitation = z.object({
  id: z.uuid(),
  email: z.string(),
  roles: z.array(staffRole),
  language: chosenLanguage,
  invitedBy: personRef,
  sentAt: instant,
  expiresAt: instant,
  expired: z.boolean(),
});
export type StaffInvitation = z.infer<typeof staffInvitation>;

/** `GET /api/staff` */
export const staffList = z.object({
  members: z.array(staffMember),
  invitations: z.array(staffInvitation),
});
export type StaffList = z.infer<typeof staffList>;

/** `POST /api/staff/invitations` */
export const inviteStaff = z.object({
  email,
  roles,
  /** The language of the e-mail; that of whoever invites if left out. */
  language: language.optional(),
});

/** `PATCH /api/staff/{personId}` */
export const changeStaff = z.object({ roles });

/** `POST /api/staff/{personId}/hand-over`: who takes their open requests over. */
export const handOverWork = z.object({ assigneeId: z.uuid() });
export const handedOver = z.object({
  count: z.number().int(),
  /** How many stayed: only other roles see their queue (R8). */
  kept: z.number().int(),
});
export type HandedOver = z.infer<typeof handedOver>;

const token = z.string().min(20).max(100);

/** `POST /api/staff-invitations/look`: what the invited person is told before they accept. */
export const lookAtStaffInvitation = z.object({ token });
export const staffInvitationView = z.object({ email: z.string(), invitedBy: z.string() });
export type StaffInvitationView = z.infer<typeof staffInvitationView>;

/** `POST /api/staff-invitations/accept` */
export const acceptStaffInvitation = z.object({
  token,
  name: line,
  password,
  language: language.optional(),
  timeZone: timeZone.optional(),
});
