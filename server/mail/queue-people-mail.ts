import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import type { Scope } from '../access/index.ts';
import type { ContactsTemplate } from './render/contacts-mail.ts';
import type { StaffTemplate } from './render/staff-mail.ts';
import { insertMail } from './store.ts';
import type { AccountTemplate, DeletionTemplate, PeopleTemplate } from './templates.ts';

export interface InvitationMail {
  companyId: string;
  invitationId: string;
  language: Language;
}

export interface PasswordResetMail {
  resetId: string;
  language: Language;
}

export interface MemberJoinedMail {
  companyId: string;
  /** Who is told. */
  personId: string;
  /** Who joined. */
  joinedPersonId: string;
  language: Language;
}

/** Promises the mail that invites, in the caller's transaction (C4). Its link is made when it is sent. */
export const queueInvitationMail = (scope: Scope, mail: InvitationMail): Promise<void> =>
  queue(scope, 'invitation', mail.language, {
    company_id: mail.companyId,
    invitation_id: mail.invitationId,
  });

/**
 * Promises a mail to whoever has the address of the reset, in the caller's transaction. Where nobody has it the mail
 * is dropped when its turn comes: until then nothing tells the two apart.
 */
export const queuePasswordResetMail = (scope: Scope, mail: PasswordResetMail): Promise<void> =>
  queue(scope, 'password_reset', mail.language, { reset_id: mail.resetId });

/** Promises a mail that tells `personId` who joined the company, in the caller's transaction (C4). */
export const queueMemberJoinedMail = (scope: Scope, mail: MemberJoinedMail): Promise<void> =>
  queue(scope, 'member_joined', mail.language, {
    company_id: mail.companyId,
    person_id: mail.personId,
    about_person_id: mail.joinedPersonId,
  });

export interface MembershipMail {
  companyId: string;
  /** Who is told. */
  personId: string;
  language: Language;
}

/** Promises a mail that tells `personId` who left the company, in the caller's transaction (C3). */
export const queueMemberLeftMail = (
  scope: Scope,
  { leftPersonId, ...mail }: MembershipMail & { leftPersonId: string },
): Promise<void> => queueAboutCompany(scope, 'member_left', mail, leftPersonId);

/** The same to whoever was removed. */
export const queueMembershipEndedMail = (scope: Scope, mail: MembershipMail): Promise<void> =>
  queueAboutCompany(scope, 'membership_ended', mail);

/** The same to whom the company was offered (C3). */
export const queueOwnershipOfferedMail = (scope: Scope, mail: MembershipMail): Promise<void> =>
  queueAboutCompany(scope, 'ownership_offered', mail);

/** The same to both sides once it was accepted. */
export const queueOwnershipMovedMail = (
  scope: Scope,
  { ownerPersonId, ...mail }: MembershipMail & { ownerPersonId: string },
): Promise<void> => queueAboutCompany(scope, 'ownership_moved', mail, ownerPersonId);

/** The same to who manages a company of which licences end soon (C5). */
export const queueLicencesEndingMail = (scope: Scope, mail: MembershipMail): Promise<void> =>
  queueAboutCompany(scope, 'licences_ending', mail);

/** The same to a member whose company asks for a second factor now (C3). */
export const queueSecondFactorRequiredMail = (scope: Scope, mail: MembershipMail): Promise<void> =>
  queueAboutCompany(scope, 'second_factor_required', mail);

export interface AccountMail {
  personId: string;
  language: Language;
  template: AccountTemplate;
}

/** Promises a mail that tells a person how their sign-in has changed, in the caller's transaction. */
export const queueAccountMail = (
  scope: Scope,
  { personId, language, template }: AccountMail,
): Promise<void> => queue(scope, template, language, { person_id: personId });
/** The same to somebody who manages one of two companies of which `companyId` was merged into the other. */
export const queueCompaniesMergedMail = (scope: Scope, mail: MembershipMail): Promise<void> =>
  queueAboutCompany(scope, 'companies_merged', mail);

/** The same once that was undone. */
export const queueMergerUndoneMail = (scope: Scope, mail: MembershipMail): Promise<void> =>
  queueAboutCompany(scope, 'merger_undone', mail);

/** Promises the mail that invites to the desk, in the caller's transaction. Its link is made when it is sent. */
export const queueStaffInvitationMail = (
  scope: Scope,
  { staffInvitationId, language }: { staffInvitationId: string; language: Language },
): Promise<void> =>
  queue(scope, 'staff_invitation', language, { staff_invitation_id: staffInvitationId });

/** Promises a mail that tells one of the vendor's people what was changed of their account, in the caller's transaction. */
export const queueStaffMail = (
  scope: Scope,
  template: StaffTemplate,
  { personId, language }: { personId: string; language: Language },
): Promise<void> => queue(scope, template, language, { person_id: personId });

const queueAboutCompany = (
  scope: Scope,
  template: PeopleTemplate,
  { companyId: company_id, personId: person_id, language }: MembershipMail,
  about_person_id?: string,
) =>
  queue(scope, template, language, {
    company_id,
    person_id,
    ...(about_person_id ? { about_person_id } : {}),
  });

export type JoiningTemplate = Extract<PeopleTemplate, `joining_${string}`>;

/** Promises a mail about joining a company, in the caller's transaction (C2). `personId` is who is told. */
export const queueJoiningMail = (
  scope: Scope,
  template: JoiningTemplate,
  mail: { personId: string; language: Language; companyId?: string; joiningId?: string },
): Promise<void> =>
  queue(scope, template, mail.language, {
    person_id: mail.personId,
    ...(mail.companyId ? { company_id: mail.companyId } : {}),
    ...(mail.joiningId ? { joining_id: mail.joiningId } : {}),
  });

export type AddressTemplate = Extract<PeopleTemplate, `email_change${string}`>;

/** Promises a mail to one of the two addresses of a change, in the caller's transaction. */
export const queueAddressMail = (
  scope: Scope,
  template: AddressTemplate,
  { changeId, language }: { changeId: string; language: Language },
): Promise<void> => queue(scope, template, language, { email_change_id: changeId });

/** Promises a mail that tells `personId` that a webhook was switched off; without a company it is the vendor's (A2). */
export const queueWebhookOffMail = (
  scope: Scope,
  {
    webhookId: webhook_id,
    companyId,
    personId: person_id,
    language,
  }: Omit<MembershipMail, 'companyId'> & { webhookId: string; companyId: string | null },
): Promise<void> =>
  queue(scope, 'webhook_switched_off', language, {
    webhook_id,
    person_id,
    ...(companyId === null ? {} : { company_id: companyId }),
  });

/** Promises a mail about what is to be deleted, or is kept after all, in the caller's transaction (C6). */
export const queueDeletionMail = (
  scope: Scope,
  template: DeletionTemplate,
  mail: { companyId?: string; personId: string; language: Language; aboutPersonId?: string },
): Promise<void> =>
  queue(scope, template, mail.language, {
    person_id: mail.personId,
    ...(mail.companyId ? { company_id: mail.companyId } : {}),
    ...(mail.aboutPersonId ? { about_person_id: mail.aboutPersonId } : {}),
  });

/** Promises a mail that tells `personId` of the end of a contract, in the caller's transaction (K4). */
export const queueContractEndingMail = (
  scope: Scope,
  { companyId, personId, language, contractId }: MembershipMail & { contractId: string },
): Promise<void> =>
  queue(scope, 'contract_ending', language, {
    company_id: companyId,
    person_id: personId,
    contract_id: contractId,
  });

/** The same to one of the vendor's people, of what a customer asks about a contract. */
export const queueEnquiryMail = (
  scope: Scope,
  { companyId, personId, language, enquiryId }: MembershipMail & { enquiryId: string },
): Promise<void> =>
  queue(scope, 'contract_enquiry', language, {
    company_id: companyId,
    person_id: personId,
    enquiry_id: enquiryId,
  });

/** Promises a mail that tells `personId` what came of a list of contacts, in the caller's transaction (K1). */
export const queueContactsMail = (
  scope: Scope,
  template: ContactsTemplate,
  { companyId, personId, listId, language }: MembershipMail & { listId: string },
): Promise<void> =>
  queue(scope, template, language, {
    company_id: companyId,
    person_id: personId,
    contact_list_id: listId,
  });

type About = Partial<
  Record<
    | 'company_id'
    | 'invitation_id'
    | 'joining_id'
    | 'reset_id'
    | 'email_change_id'
    | 'person_id'
    | 'about_person_id'
    | 'webhook_id'
    | 'staff_invitation_id'
    | 'contract_id'
    | 'enquiry_id'
    | 'contact_list_id',
    string
  >
>;

function queue(
  scope: Scope,
  template: PeopleTemplate,
  language: Language,
  about: About,
): Promise<void> {
  const mailId = randomUUIDv7();
  return insertMail(scope, { mail_id: mailId, message_id: mailId, template, language, ...about });
}
