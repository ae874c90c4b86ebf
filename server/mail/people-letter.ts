import type { Language } from '../../api/primitives.ts';
import { asWorker, type Scope } from '../access/index.ts';
import { companyFacts } from './company-letter.ts';
import { type Letter, letterOf } from './letter.ts';
import { makeLanguageLinks, makeToken, REGISTRATION_LASTS_MS, RESET_LASTS_MS } from './links.ts';
import { messageId } from './message-id.ts';
import { type CompanyTemplate, companyMail } from './render/company-mail.ts';
import type { MailDocument } from './render/document.ts';
import { invitationMail, memberJoinedMail, passwordResetMail } from './render/people-mail.ts';
import { codeTakenMail, registrationLinkMail } from './render/registration-mail.ts';
import { type StaffTemplate, staffInvitationMail, staffMail } from './render/staff-mail.ts';
import type { Sources, Writing } from './sources.ts';
import { staffFacts } from './staff-letter.ts';
import type { LeasedMail } from './store.ts';
import {
  findJoinedMember,
  findOpenInvitation,
  findReader,
  findRegistrationAddress,
  findResetReader,
  type MailReader,
} from './store-readers.ts';
import { findStaffInvitation } from './store-staff.ts';
import type { PeopleTemplate, RegistrationTemplate } from './templates.ts';

/** The words, and whom they go to; the name of somebody without an account is not ours to tell. */
interface Written {
  document: MailDocument;
  to: { name: string; address: string };
}

interface Occasion {
  mail: LeasedMail;
  language: Language;
  publicUrl: string;
  /** Epoch milliseconds. */
  now: number;
}

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

const writers: Record<
  PeopleTemplate | RegistrationTemplate,
  (scope: Scope, occasion: Occasion) => Promise<Written | null>
> = {
  registration_link: async (scope, { mail, language, publicUrl, now }) => {
    const registrationId = named(mail, 'registration_id');
    const found = await findRegistrationAddress(scope, registrationId);
    if (!found) return null;
    const expiresAt = now + REGISTRATION_LASTS_MS;
    const token = await makeToken(scope, { to: 'registration', registrationId, expiresAt });
    const document = registrationLinkMail(language, `${publicUrl}/confirm#${token}`);
    return { document, to: { name: '', address: found.address } };
  },

  registration_code_taken: async (scope, { mail, language }) => {
    const found = await findRegistrationAddress(scope, named(mail, 'registration_id'));
    return (
      (found && { document: codeTakenMail(language), to: { name: '', address: found.address } }) ??
      null
    );
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
  second_factor_reset: aboutOwnAccount,
};

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
  const url = template === 'membership_ended' ? null : `${publicUrl}/company`;
  return { document: companyMail(template, language, told, facts, url), to: reader };
}

const withLanguageLinks = async (
  scope: Scope,
  { personId, name }: MailReader,
  { publicUrl, now }: Occasion,
) => ({ name, languageLinks: await makeLanguageLinks(scope, personId, publicUrl, now) });

/** What a mail of this template must name. */
function named(
  mail: LeasedMail,
  column:
    | 'registration_id'
    | 'company_id'
    | 'invitation_id'
    | 'staff_invitation_id'
    | 'reset_id'
    | 'person_id'
    | 'about_person_id',
): string {
  const id = mail[column];
  if (id === null) throw new Error(`mail ${mail.mail_id} has no ${column}`);
  return id;
}
