import type { Language } from '../../../api/primitives.ts';
import type { CompanyRole } from '../../../domain/access/index.ts';
import { type Translator, translator } from '../../platform/translations.ts';
import type { Block, MailDocument, Row } from './document.ts';
import { minuteInWords } from './time.ts';

export interface InvitationFacts {
  companyName: string;
  inviterName: string;
  role: CompanyRole;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** The inviter's, IANA: that of the invited person is not known. */
  timeZone: string;
}

/** C4. Names of company and inviter are told: both are known to us. `url` carries the token. */
export function invitationMail(
  language: Language,
  facts: InvitationFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const name = facts.inviterName;
  const company = facts.companyName;
  const until = minuteInWords(facts.expiresAt, language, facts.timeZone);
  return {
    language,
    subject: t('mail:invitation.subject', { company }),
    preview: t('mail:invitation.text', { name, company }),
    heading: t('mail:invitation.heading', { name }),
    blocks: [
      paragraph(t('mail:invitation.text', { name, company })),
      {
        kind: 'facts',
        rows: [
          [t('mail:fact.company'), company],
          [t('mail:fact.invitedBy'), name],
          [t('mail:fact.role'), t(`common:role.${facts.role}`)],
        ],
      },
      { kind: 'button', label: t('mail:invitation.button'), url },
      paragraph(t('mail:invitation.valid', { ...until })),
    ],
    footer: t('mail:invitation.footer', { name }),
    languageLinks: null,
  };
}

/** `url` carries the token, works once and for an hour. */
export function passwordResetMail(language: Language, reader: Reader, url: string): MailDocument {
  const t = translator(language);
  return {
    ...forMember(t, language, reader),
    subject: t('mail:password_reset.heading'),
    preview: t('mail:password_reset.text'),
    heading: t('mail:password_reset.heading'),
    blocks: [
      paragraph(t('mail:greeting', { name: reader.name })),
      paragraph(t('mail:password_reset.text')),
      { kind: 'button', label: t('mail:password_reset.button'), url },
      paragraph(t('mail:password_reset.valid')),
    ],
    footer: t('mail:password_reset.footer'),
  };
}

export interface JoinedFacts {
  companyName: string;
  name: string;
  email: string;
  role: CompanyRole;
}

/** C3: to whoever manages the company's people. `url` is the page where they do. */
export function memberJoinedMail(
  language: Language,
  reader: Reader,
  facts: JoinedFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const heading = t('mail:member_joined.heading', {
    name: facts.name,
    company: facts.companyName,
  });
  return {
    ...forMember(t, language, reader),
    subject: heading,
    preview: t('mail:member_joined.text'),
    heading,
    blocks: [
      paragraph(t('mail:greeting', { name: reader.name })),
      paragraph(t('mail:member_joined.text')),
      {
        kind: 'facts',
        rows: [
          [t('mail:fact.company'), facts.companyName],
          [t('mail:fact.name'), facts.name],
          [t('mail:fact.email'), facts.email],
          [t('mail:fact.role'), t(`common:role.${facts.role}`)],
        ],
      },
      { kind: 'button', label: t('mail:member_joined.button'), url },
      paragraph(t('mail:member_joined.next')),
    ],
  };
}

/** Somebody with an account. */
export interface Reader {
  name: string;
  languageLinks: Row[];
}

const forMember = (t: Translator, language: Language, { languageLinks }: Reader) => ({
  language,
  footer: t('mail:peopleFooter'),
  languageLinks,
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
