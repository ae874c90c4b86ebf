import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';
import { minuteInWords } from './time.ts';

export interface JoiningFacts {
  companyName: string;
  /** Of who asks. */
  name: string;
  email: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** The reader's, IANA. */
  timeZone: string;
}

/** C2: to whoever may let them in. `url` carries the token, and leads to a page that asks once more. */
export function joiningAskedMail(
  language: Language,
  reader: Reader,
  facts: JoiningFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const { name, companyName: company } = facts;
  const heading = t('mail:joining_asked.heading', { name, company });
  const until = minuteInWords(facts.expiresAt, language, facts.timeZone);
  return {
    language,
    subject: heading,
    preview: t('mail:joining_asked.text'),
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text: t('mail:joining_asked.text') },
      {
        kind: 'facts',
        rows: [
          [t('mail:fact.company'), company],
          [t('mail:fact.name'), name],
          [t('mail:fact.email'), facts.email],
        ],
      },
      { kind: 'button', label: t('mail:joining_asked.button'), url },
      { kind: 'paragraph', text: t('mail:joining_asked.valid', { ...until }) },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}

/** C2: to who asked and is not in. */
export function joiningEndedMail(
  template: 'joining_ended' | 'joining_unusable',
  language: Language,
  reader: Reader,
): MailDocument {
  const t = translator(language);
  const heading = t(`mail:${template}.heading`);
  const text = t(`mail:${template}.text`);
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: t(`mail:${template}.next`) },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
