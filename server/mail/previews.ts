import type { Language } from '../../api/primitives.ts';
import { staffRoles } from '../../domain/access/index.ts';
import type { AnnouncementFacts } from './announcement-facts.ts';
import { isAutomatic, type Letter, letterOf } from './letter.ts';
import {
  previewAnnouncement,
  previewCategory,
  previewFacts,
  previewPeople,
  previewQueue,
  previewWords,
} from './preview-facts.ts';
import { accountMail } from './render/account-mail.ts';
import { addressTakenMail, emailChangedMail, emailChangeMail } from './render/address-mail.ts';
import { announcementMail } from './render/announcement-mail.ts';
import { type CompanyTemplate, companyMail, companyPages } from './render/company-mail.ts';
import { type ContactsTemplate, contactsMail } from './render/contacts-mail.ts';
import { contractEndingMail, contractEnquiryMail } from './render/contract-mail.ts';
import { deletionMail } from './render/deletion-mail.ts';
import type { MailDocument } from './render/document.ts';
import { joiningAskedMail, joiningEndedMail } from './render/joining-mail.ts';
import { languageLinks } from './render/language-links.ts';
import { licencesEndingMail } from './render/licences-mail.ts';
import { invitationMail, memberJoinedMail, passwordResetMail } from './render/people-mail.ts';
import { queueMail } from './render/queue-mail.ts';
import { codeUnusableMail, registrationMail } from './render/registration-mail.ts';
import { requestMail } from './render/request-mail.ts';
import { type StaffTemplate, staffInvitationMail, staffMail } from './render/staff-mail.ts';
import { webhookMail } from './render/webhook-mail.ts';
import type { RequestFacts } from './request-facts.ts';
import {
  accountTemplates,
  type DeletionTemplate,
  type RequestTemplate,
  requestTemplates,
} from './templates.ts';

const SITE = 'https://support.example';
const TOKEN = 'Zm9yLWEtcHJldmlldy1vbmx5LW5vdGhpbmctb3BlbnM';

const reader = { name: previewPeople.reader, languageLinks: languageLinks(SITE, TOKEN) };

const links = {
  diagnostics: `${SITE}/diagnostics`,
  extendedSupport: `${SITE}/plans`,
  professionalServices: `${SITE}/services`,
  newsChannel: `${SITE}/news`,
};

const announced =
  (changed: Partial<AnnouncementFacts>) =>
  (language: Language): MailDocument => {
    const facts = { ...previewAnnouncement, ...changed };
    return announcementMail(language, { ...reader, timeZone: previewFacts.timeZone }, facts, SITE);
  };

const request =
  (template: RequestTemplate, changed: Partial<RequestFacts> = {}) =>
  (language: Language): MailDocument =>
    requestMail(
      template,
      { ...previewFacts, ...changed },
      { language, reader, publicUrl: SITE, links },
    );

const aboutCompany =
  (template: CompanyTemplate) =>
  (language: Language): MailDocument => {
    const facts = { companyName: previewPeople.company, name: previewPeople.colleague };
    const page = companyPages[template];
    const url = page === null ? null : `${SITE}${page}`;
    return companyMail(template, language, reader, facts, url);
  };

const PREVIEW_ACCOUNT = Date.parse('2026-11-23T11:10:00Z');
const addresses = { oldEmail: 'm.oyarzabal@pinecradle.example', newEmail: previewPeople.email };
const addressUrl = `${SITE}/email-change#${TOKEN}`;

const registration =
  (template: 'registration_link' | 'registration_code_taken') =>
  (language: Language): MailDocument =>
    registrationMail(template, language, `${SITE}/confirm#${TOKEN}`);
const aboutMerger =
  (template: CompanyTemplate) =>
  (language: Language): MailDocument => {
    const { company: companyName, merged: name } = previewPeople;
    const facts = { companyName, name, reason: previewWords.reason };
    return companyMail(template, language, reader, facts, `${SITE}/company`);
  };

const deletion =
  (template: DeletionTemplate, keeps: boolean) =>
  (language: Language): MailDocument => {
    const { colleague: name, company: companyName } = previewPeople;
    const facts = { name, companyName, dueAt: Date.parse('2026-12-14T14:00:00Z') };
    const url = keeps ? `${SITE}/keep#${TOKEN}` : null;
    const { timeZone } = previewFacts;
    return deletionMail(template, language, { ...reader, timeZone }, facts, url);
  };

const aboutContacts =
  (template: ContactsTemplate) =>
  (language: Language): MailDocument => {
    const { company: companyName, colleague, reader: name, email } = previewPeople;
    const contacts = [
      { name, email },
      { name: colleague, email: 'v.k@pinecradle.example' },
    ];
    const reason = template.endsWith('sent_back') ? previewWords.reason : null;
    const facts = {
      contractNumber: String(previewFacts.contractNumber),
      companyName,
      contacts,
      reason,
    };
    return contactsMail(template, language, reader, facts, `${SITE}/company/contracts`);
  };

const aboutOwnAccount =
  (template: StaffTemplate) =>
  (language: Language): MailDocument =>
    staffMail(
      template,
      language,
      reader,
      { roles: staffRoles },
      template === 'staff_suspended' ? null : `${SITE}/desk`,
    );

const ending = {
  number: String(previewFacts.contractNumber),
  companyName: previewPeople.company,
  endsOn: '2026-12-31',
};
const enquiry = {
  ...ending,
  name: previewPeople.colleague,
  wish: 'upgrade' as const,
  words: previewWords.reply,
};

const PREVIEW_LAPSE = Date.parse('2026-12-03T11:30:00Z');

/** What a template is about beyond what every mail tells. */
const told: Partial<Record<RequestTemplate, Partial<RequestFacts>>> = {
  question_asked: { body: previewWords.question, lapsesAt: PREVIEW_LAPSE },
  answered: { body: previewWords.answer },
  message_edited: { body: previewWords.answer },
  replied: { body: previewWords.reply, authorName: previewPeople.colleague },
  solution_provided: { body: previewWords.solution, lapsesAt: PREVIEW_LAPSE },
  lapse_reminder: { body: previewWords.question, lapsesAt: PREVIEW_LAPSE },
  cancelled_by_support: { reason: previewWords.reason },
  participant_added: { authorName: previewPeople.colleague },
};

/** Every mail there is, and the confirmation once for each kind of promise, by name. */
const documents: Record<string, (language: Language) => MailDocument> = {
  ...Object.fromEntries(
    requestTemplates.map((template) => [template, request(template, told[template])]),
  ),
  'request_received-call': request('request_received', { callWouldStartIt: true }),
  'request_received-no_target': request('request_received', { dueAt: null }),
  'request_received-standard': request('request_received', {
    premium: false,
    contractNumber: null,
    dueAt: null,
    planName: 'Standard',
  }),
  'request_received-follow_up': request('request_received', { followUpOf: 'PD-20431' }),
  'request_received-category': request('request_received', {
    premium: false,
    contractNumber: null,
    dueAt: null,
    planName: 'Standard',
    productName: null,
    versionName: '',
    ...previewCategory,
  }),
  request_in_queue: (language) => queueMail(language, reader, previewQueue, SITE),
  clock_announced: announced({}),
  'clock_announced-breached': announced({ type: 'clock.breached', assigneeName: null }),
  'clock_announced-overdue': announced({
    type: 'clock.overdue',
    now: previewAnnouncement.dueAt + 4_980_000,
  }),
  invitation: (language) =>
    invitationMail(
      language,
      {
        companyName: previewPeople.company,
        inviterName: previewPeople.colleague,
        role: 'administrator',
        expiresAt: Date.parse('2026-11-27T14:00:00Z'),
        timeZone: 'America/Argentina/Buenos_Aires',
      },
      `${SITE}/invitation#${TOKEN}`,
    ),
  password_reset: (language) => passwordResetMail(language, reader, `${SITE}/reset#${TOKEN}`),
  member_joined: (language) =>
    memberJoinedMail(
      language,
      reader,
      {
        companyName: previewPeople.company,
        name: previewPeople.colleague,
        email: previewPeople.email,
        role: 'user',
      },
      `${SITE}/company`,
    ),
  ...Object.fromEntries(
    (Object.keys(companyPages) as CompanyTemplate[]).map((template) => [
      template,
      aboutCompany(template),
    ]),
  ),
  ...Object.fromEntries(
    accountTemplates.map((template) => [
      template,
      (language: Language) => {
        const { timeZone } = previewFacts;
        return accountMail(
          template,
          language,
          { ...reader, timeZone },
          PREVIEW_ACCOUNT,
          `${SITE}/profile`,
        );
      },
    ]),
  ),
  joining_asked: (language) =>
    joiningAskedMail(
      language,
      reader,
      {
        companyName: previewPeople.company,
        name: previewPeople.colleague,
        email: previewPeople.email,
        expiresAt: Date.parse('2026-12-04T14:00:00Z'),
        timeZone: 'America/Argentina/Buenos_Aires',
      },
      `${SITE}/joining#${TOKEN}`,
    ),
  joining_ended: (language) => joiningEndedMail('joining_ended', language, reader),
  joining_unusable: (language) => joiningEndedMail('joining_unusable', language, reader),
  email_change_old: (language) => emailChangeMail('old', language, reader, addresses, addressUrl),
  email_change_new: (language) => emailChangeMail('new', language, null, addresses, addressUrl),
  'email_change_new-taken': addressTakenMail,
  email_changed: (language) => emailChangedMail(language, addresses),
  registration_link: registration('registration_link'),
  registration_code_taken: registration('registration_code_taken'),
  registration_code_unusable: codeUnusableMail,
  webhook_switched_off: (language) =>
    webhookMail(
      language,
      reader,
      {
        name: previewPeople.colleague,
        url: `https://hooks.${previewPeople.email.split('@')[1]}/in`,
      },
      `${SITE}/company`,
    ),
  companies_merged: aboutMerger('companies_merged'),
  merger_undone: aboutMerger('merger_undone'),
  licences_ending: (language) =>
    licencesEndingMail(
      language,
      reader,
      {
        companyName: previewPeople.company,
        licences: [
          { name: 'Mail Gateway …0B6E', validUntil: '2026-12-05' },
          { name: 'Mobile Guard …88D4', validUntil: '2026-12-28' },
        ],
      },
      `${SITE}/company/licences`,
    ),
  account_deletion_asked: deletion('account_deletion_asked', true),
  member_deletion_asked: deletion('member_deletion_asked', false),
  member_deletion_cancelled: deletion('member_deletion_cancelled', false),
  company_deletion_asked: deletion('company_deletion_asked', true),
  company_deletion_cancelled: deletion('company_deletion_cancelled', false),
  staff_invitation: (language) =>
    staffInvitationMail(
      language,
      {
        inviterName: previewPeople.colleague,
        roles: staffRoles,
        expiresAt: Date.parse('2026-11-27T14:00:00Z'),
        timeZone: 'America/Argentina/Buenos_Aires',
      },
      `${SITE}/join#${TOKEN}`,
    ),
  ...Object.fromEntries(
    (['staff_roles_changed', 'staff_suspended', 'staff_restored'] as const).map((template) => [
      template,
      aboutOwnAccount(template),
    ]),
  ),
  contract_ending: (language) => contractEndingMail(language, reader, ending, `${SITE}/company`),
  contract_enquiry: (language) =>
    contractEnquiryMail(language, reader, enquiry, `${SITE}/desk/contracts/ending`),
  ...Object.fromEntries(
    (
      [
        'contract_activated',
        'contacts_changed',
        'activation_sent_back',
        'contacts_sent_back',
      ] as const
    ).map((template) => [template, aboutContacts(template)]),
  ),
};

/** By a name that comes from an address: a map has no other names than these. */
const previews = new Map(Object.entries(documents));

export const previewNames = [...previews.keys()];

/** What stands at the head of the mail of this name. */
export const previewHeading = (name: string, language: Language): string =>
  previews.get(name)?.(language).heading ?? '';

/** The mail of this name as it would go out; undefined where there is none. */
export function preview(name: string, language: Language): Letter | undefined {
  const document = previews.get(name)?.(language);
  return (
    document &&
    letterOf(document, {
      from: 'Support <support@pactdesk.example>',
      to: { name: reader.name, address: previewPeople.email },
      messageId: '<preview@pactdesk.example>',
      thread: null,
      automatic: isAutomatic(name),
    })
  );
}
