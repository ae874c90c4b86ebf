import { asWorker, type Scope } from '../access/index.ts';
import { writeEmailChanged, writeEmailChangeNew, writeEmailChangeOld } from './account-letter.ts';
import { companyFacts } from './company-letter.ts';
import { contactsLetter } from './contacts-letter.ts';
import { writeContractEnding, writeContractEnquiry } from './contract-letter.ts';
import { deletionLetter } from './deletion-letter.ts';
import { writeJoiningAsked, writeJoiningEnded } from './joining-letter.ts';
import { type Letter, letterOf } from './letter.ts';
import { writeLicencesEnding } from './licences-letter.ts';
import { makeToken, REGISTRATION_LASTS_MS, RESET_LASTS_MS } from './links.ts';
import { messageId } from './message-id.ts';
import { named, type Occasion, type Write, type Written, withLanguageLinks } from './occasion.ts';
import { accountMail } from './render/account-mail.ts';
import { type CompanyTemplate, companyMail, companyPages } from './render/company-mail.ts';
import { invitationMail, memberJoinedMail, passwordResetMail } from './render/people-mail.ts';
import { codeUnusableMail, registrationMail } from './render/registration-mail.ts';
import { type StaffTemplate, staffInvitationMail, staffMail } from './render/staff-mail.ts';
import { webhookMail } from './render/webhook-mail.ts';
import type { Sources, Writing } from './sources.ts';
import { staffFacts } from './staff-letter.ts';
import {
  findJoinedMember,
  findOpenInvitation,
  findReader,
  findRegistrationAddress,
  findResetReader,
  findWebhookThatIsOff,
} from './store-readers.ts';
import { findStaffInvitation } from './store-staff.ts';
import type { AccountTemplate, PeopleTemplate, RegistrationTemplate } from './templates.ts';

/** A mail about people, not about a request. Null where there is nobody to tell, or nothing any more. */
export async function peopleLetter(
  { mail, host, now }: Writing,
  { database, publicUrl, from }: Sources,
): Promise<Letter | null> {
  const write = writers[mail.template as PeopleTemplate | RegistrationTemplate];
  const occasion = { mail, language: mail.language, publicUrl, now };
  const written = await asWorker(database, (scope) => write(scope, occasion));
  if (!written) return null;
  return letterOf(written.document, {
    from,
    to: written.to,
    messageId: messageId(mail.message_id, host),
    thread: null,
    automatic: true,
  });
}

const writers: Record<PeopleTemplate | RegistrationTemplate, Write> = {
  registration_link: writeRegistration,
  registration_code_taken: writeRegistration,

  registration_code_unusable: async (scope, { mail, language }) => {
    const found = await findRegistrationAddress(scope, named(mail, 'registration_id'));
    if (!found) return null;
    return { document: codeUnusableMail(language), to: { name: '', address: found.address } };
  },

  invitation: async (scope, { mail, language, publicUrl, now }) => {
    const companyId = named(mail, 'company_id');
    const invitationId = named(mail, 'invitation_id');
    const found = await findOpenInvitation(scope, companyId, invitationId, now);
    if (!found) return null;
    const token = await makeToken(scope, { to: 'invitation', companyId, invitationId });
    const document = invitationMail(language, found, `${publicUrl}/invitation#${token}`);
    return { document, to: { name: '', address: found.address } };
  },

  password_reset: async (scope, occasion) => {
    const { mail, language, publicUrl, now } = occasion;
    const resetId = named(mail, 'reset_id');
    const reader = await findResetReader(scope, resetId);
    if (!reader) return null;
    const { personId } = reader;
    const expiresAt = now + RESET_LASTS_MS;
    const token = await makeToken(scope, { to: 'reset', resetId, personId, expiresAt });
    const told = await withLanguageLinks(scope, reader, occasion);
    return {
      document: passwordResetMail(language, told, `${publicUrl}/reset#${token}`),
      to: reader,
    };
  },

  member_joined: async (scope, occasion) => {
    const { mail, language, publicUrl } = occasion;
    const reader = await findReader(scope, named(mail, 'person_id'));
    if (!reader) return null;
    const joined = await findJoinedMember(
      scope,
      named(mail, 'company_id'),
      named(mail, 'about_person_id'),
      reader.personId,
    );
    if (!joined) return null;
    const told = await withLanguageLinks(scope, reader, occasion);
    return {
      document: memberJoinedMail(language, told, joined, `${publicUrl}/company`),
      to: reader,
    };
  },

  member_left: aboutCompany,
  membership_ended: aboutCompany,
  ownership_offered: aboutCompany,
  ownership_moved: aboutCompany,
  second_factor_required: aboutCompany,

  password_changed: aboutAccount,
  second_factor_on: aboutAccount,
  second_factor_off: aboutAccount,
  second_factor_reset: aboutAccount,
  passkey_added: aboutAccount,
  passkey_removed: aboutAccount,
  backup_codes_made: aboutAccount,

  joining_approved: aboutCompany,
  joining_asked: writeJoiningAsked,
  joining_ended: writeJoiningEnded,
  joining_unusable: writeJoiningEnded,
  email_change_old: writeEmailChangeOld,
  email_change_new: writeEmailChangeNew,
  email_changed: writeEmailChanged,

  webhook_switched_off: async (scope, occasion) => {
    const { mail, language, publicUrl } = occasion;
    const reader = await findReader(scope, named(mail, 'person_id'));
    const webhook = await findWebhookThatIsOff(scope, named(mail, 'webhook_id'));
    if (!reader || !webhook) return null;
    const told = await withLanguageLinks(scope, reader, occasion);
    const url = `${publicUrl}${mail.company_id === null ? '/profile' : '/company'}`;
    return { document: webhookMail(language, told, webhook, url), to: reader };
  },
  companies_merged: aboutCompany,
  merger_undone: aboutCompany,
  licences_ending: writeLicencesEnding,

  account_deletion_asked: deletionLetter,
  member_deletion_asked: deletionLetter,
  member_deletion_cancelled: deletionLetter,
  company_deletion_asked: deletionLetter,
  company_deletion_cancelled: deletionLetter,

  staff_invitation: async (scope, { mail, language, publicUrl, now }) => {
    const invitationId = named(mail, 'staff_invitation_id');
    const found = await findStaffInvitation(scope, invitationId, now);
    if (!found) return null;
    const token = await makeToken(scope, { to: 'staff_invitation', invitationId });
    const document = staffInvitationMail(language, found, `${publicUrl}/join#${token}`);
    return { document, to: { name: '', address: found.address } };
  },
  staff_roles_changed: aboutOwnAccount,
  staff_suspended: aboutOwnAccount,
  staff_restored: aboutOwnAccount,
  contract_ending: writeContractEnding,
  contract_enquiry: writeContractEnquiry,

  contract_activated: contactsLetter,
  contacts_changed: contactsLetter,
  activation_sent_back: contactsLetter,
  contacts_sent_back: contactsLetter,
};

async function aboutAccount(scope: Scope, occasion: Occasion): Promise<Written | null> {
  const { mail, language, publicUrl } = occasion;
  const reader = await findReader(scope, named(mail, 'person_id'));
  if (!reader) return null;
  const told = await withLanguageLinks(scope, reader, occasion);
  const { timeZone } = reader;
  const template = mail.template as AccountTemplate;
  const url = `${publicUrl}/profile`;
  const document = accountMail(template, language, { ...told, timeZone }, mail.created_at, url);
  return { document, to: reader };
}

/** C1, C2: the address is proven by a link, whether a company comes of it or its administrators are asked. */
async function writeRegistration(scope: Scope, occasion: Occasion): Promise<Written | null> {
  const { mail, language, publicUrl, now } = occasion;
  const registrationId = named(mail, 'registration_id');
  const found = await findRegistrationAddress(scope, registrationId);
  if (!found) return null;
  const expiresAt = now + REGISTRATION_LASTS_MS;
  const token = await makeToken(scope, { to: 'registration', registrationId, expiresAt });
  const template =
    mail.template === 'registration_link' ? 'registration_link' : 'registration_code_taken';
  const document = registrationMail(template, language, `${publicUrl}/confirm#${token}`);
  return { document, to: { name: '', address: found.address } };
}

async function aboutOwnAccount(scope: Scope, occasion: Occasion): Promise<Written | null> {
  const { mail, language, publicUrl } = occasion;
  const template = mail.template as StaffTemplate;
  const found = await staffFacts(scope, template, named(mail, 'person_id'));
  if (!found) return null;
  const { reader, facts } = found;
  const told = await withLanguageLinks(scope, reader, occasion);
  const url = template === 'staff_suspended' ? null : `${publicUrl}/desk`;
  return { document: staffMail(template, language, told, facts, url), to: reader };
}

async function aboutCompany(scope: Scope, occasion: Occasion): Promise<Written | null> {
  const { mail, language, publicUrl, now } = occasion;
  const template = mail.template as CompanyTemplate;
  const reader = await findReader(scope, named(mail, 'person_id'));
  if (!reader) return null;
  const facts = await companyFacts[template](scope, {
    companyId: named(mail, 'company_id'),
    readerId: reader.personId,
    personId: mail.about_person_id,
    now,
  });
  if (!facts) return null;
  const told = await withLanguageLinks(scope, reader, occasion);
  const page = companyPages[template];
  const url = page === null ? null : `${publicUrl}${page}`;
  return { document: companyMail(template, language, told, facts, url), to: reader };
}
