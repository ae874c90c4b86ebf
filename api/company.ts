import { z } from 'zod';
import { companyRole, personRef } from './people.ts';
import {
  chosenLanguage,
  email,
  instant,
  language,
  line,
  password,
  timeZone,
} from './primitives.ts';

/** The roles an administrator may give; ownership is handed over by its owner alone (C3). */
const givenRole = z.enum(['administrator', 'user']);

/** A member of a company, for its own people. */
export const member = personRef.extend({
  email: z.string(),
  role: companyRole,
  seesAllRequests: z.boolean(),
  joinedAt: instant,
  namedContact: z.boolean(),
  /** Whether this reader may change role and grant. */
  mayChange: z.boolean(),
});
export type Member = z.infer<typeof member>;

/** An open invitation (C4); an expired one can be sent again. */
export const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role: givenRole,
  seesAllRequests: z.boolean(),
  language: chosenLanguage,
  invitedBy: personRef,
  sentAt: instant,
  expiresAt: instant,
  expired: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;

/** `GET /api/companies/{publicId}/people`: invitations for administrators, empty for others. */
export const companyPeople = z.object({
  members: z.array(member),
  invitations: z.array(invitation),
  abilities: z.object({ managePeople: z.boolean() }),
});
export type CompanyPeople = z.infer<typeof companyPeople>;

/** `PATCH /api/companies/{publicId}/people/{personId}` */
export const changeMember = z.object({
  role: givenRole.optional(),
  seesAllRequests: z.boolean().optional(),
});

/** `POST /api/companies/{publicId}/invitations` */
export const invite = z.object({
  email,
  role: givenRole.default('user'),
  seesAllRequests: z.boolean().default(false),
  /** The language of the e-mail; that of whoever invites if left out. */
  language: language.optional(),
});

const token = z.string().min(20).max(100);

/** `POST /api/invitations/look`: what the invited person is told before they accept. */
export const lookAtInvitation = z.object({ token });
export const invitationView = z.object({
  companyName: z.string(),
  email: z.string(),
  invitedBy: z.string(),
  role: givenRole,
  /** Whether this address has an account: then its password is asked for, and no name. */
  hasAccount: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** `POST /api/invitations/accept` */
export const acceptInvitation = z.object({
  token,
  /** Needed by a person without an account. */
  name: line.optional(),
  password,
  language: language.optional(),
  timeZone: timeZone.optional(),
});
