import { z } from 'zod';
import { joining } from './joining.ts';
import { companyRole, personRef } from './people.ts';
import {
  chosenLanguage,
  email,
  instant,
  language,
  line,
  pageOf,
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
  /** The company they are in, where they are in this one through a merger alone. */
  cameWith: z.object({ publicId: z.string(), name: z.string() }).nullable(),
  /** Whether this reader may change role and grant. */
  mayChange: z.boolean(),
  /** Whether this reader may remove them; of the reader's own row, whether they may leave. */
  mayRemove: z.boolean(),
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

/** C3: the company as its owner offers it to a member. */
export const ownershipOffer = z.object({
  from: personRef,
  to: personRef,
  offeredAt: instant,
  expiresAt: instant,
});
export type OwnershipOffer = z.infer<typeof ownershipOffer>;

/** `GET /api/companies/{publicId}/people`: invitations and joinings for administrators, empty for others. */
export const companyPeople = z.object({
  members: z.array(member),
  invitations: z.array(invitation),
  /** Who asks to be let in (C2). */
  joinings: z.array(joining),
  /** For the two it is between, null for others. */
  ownershipOffer: ownershipOffer.nullable(),
  /** Since when members need a second factor; null where they do not. */
  secondFactorSince: instant.nullable(),
  abilities: z.object({
    managePeople: z.boolean(),
    offerOwnership: z.boolean(),
    seeActivity: z.boolean(),
    requireSecondFactor: z.boolean(),
    /** And take its data along (C6). */
    deleteCompany: z.boolean(),
  }),
});
export type CompanyPeople = z.infer<typeof companyPeople>;

/** `PATCH /api/companies/{publicId}/people/{personId}` */
export const changeMember = z.object({
  role: givenRole.optional(),
  seesAllRequests: z.boolean().optional(),
});

/** `GET /api/companies/{publicId}/people/{personId}/open-requests` */
export const openRequests = z.object({ count: z.number().int() });

/** `POST /api/companies/{publicId}/people/{personId}/removal` */
export const removal = z.object({
  /** Who takes their open requests over; null: they stay in their name, for those who manage the company. */
  successorId: z.uuid().nullable(),
});

/** `POST /api/companies/{publicId}/ownership-offer` */
export const offerOwnership = z.object({ personId: z.uuid() });

/** `PUT /api/companies/{publicId}/second-factor` */
export const requireSecondFactor = z.object({ required: z.boolean() });

/** `POST /api/companies/{publicId}/invitations` */
export const invite = z.object({
  email,
  role: givenRole.default('user'),
  seesAllRequests: z.boolean().default(false),
  /** The language of the e-mail; that of whoever invites if left out. */
  language: language.optional(),
});

/** `POST /api/companies/{publicId}/invitations/many`: addresses as they were pasted. */
export const inviteMany = invite
  .omit({ email: true })
  .extend({ pasted: z.string().max(1_000_000) });

/** Why an address of a pasted list was not invited. */
const notInvited = z.enum([
  'wrong_address',
  'repeated',
  'already_a_member',
  'already_invited',
  'too_many_attempts',
]);
export const invitedMany = z.object({
  invited: z.array(invitation),
  /** In the order of the list. */
  refused: z.array(
    z.object({
      /** Of the pasted text, from 1. */
      line: z.number().int(),
      /** As it was pasted, its beginning where it is long. */
      typed: z.string(),
      reason: notInvited,
    }),
  ),
});
export type InvitedMany = z.infer<typeof invitedMany>;

/** What happens in a company besides its requests (A3). */
export const activityKinds = [
  'company_registered',
  'person_invited',
  'invitation_resent',
  'invitation_revoked',
  'person_joined',
  'joining_asked',
  'joining_passed_on',
  'joining_approved',
  'joining_refused',
  'joining_expired',
  'person_left',
  'person_removed',
  'role_changed',
  'grant_changed',
  'ownership_offered',
  'ownership_declined',
  'ownership_withdrawn',
  'ownership_moved',
  'second_factor_required',
  'second_factor_optional',
  'licence_attached',
  'licence_code_read',
  'licence_changed',
  'licence_moved_away',
  'licence_moved_here',
  'licence_ends_soon',
  'contract_created',
  'contract_issued',
  'quota_corrected',
  'token_made',
  'token_revoked',
  'webhook_made',
  'webhook_changed',
  'webhook_removed',
  'webhook_switched_off',
  'companies_merged',
  'merger_undone',
  'deletion_asked',
  'deletion_cancelled',
  'account_deletion_asked',
  'account_deletion_cancelled',
  'person_anonymised',
  'data_taken',
  'company_deleted',
  'viewing_started',
  'viewing_ended',
  'account_manager_assigned',
  'account_manager_removed',
] as const;

/** `GET /api/companies/{publicId}/activity`, the newest first. */
const activityEntry = z.object({
  id: z.uuid(),
  at: instant,
  kind: z.enum(activityKinds),
  /** Who did it; null where the service did. */
  actor: personRef.extend({ side: z.enum(['customer', 'staff']) }).nullable(),
  /** Where from; of the vendor's people it is not told. */
  address: z.string().nullable(),
  /** Whom it is about. */
  person: personRef.nullable(),
  /** Of an invitation, or of who asks to be let in. */
  email: z.string().nullable(),
  /** Before and after, of a role or a grant. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** What a token, a webhook or a licence is called. */
  name: z.string().nullable(),
  /** Of a merger: which company is seen as part of which. */
  merger: z.object({ from: z.string(), into: z.string() }).nullable(),
  /** The name of the company it happened to, where that is another one that is seen as one with this one. */
  company: z.string().nullable(),
  /** Why support looked at the portal. */
  reason: z.string().nullable(),
});
export type ActivityEntry = z.infer<typeof activityEntry>;
export const activity = pageOf(activityEntry);
export type Activity = z.infer<typeof activity>;

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
