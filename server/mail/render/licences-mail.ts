import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { MailDocument, Row } from './document.ts';
import type { Reader } from './people-mail.ts';

export interface EndingLicences {
  companyName: string;
  /** Each with its product, the ending of its code and its last local day, the first to end first. */
  licences: { name: string; validUntil: string }[];
}

/** C5: which licences of a company end soon. `url` is the page where one is added. */
export function licencesEndingMail(
  language: Language,
  reader: Reader,
  { companyName: company, licences }: EndingLicences,
  url: string,
): MailDocument {
  const t = translator(language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const heading = t('mail:licences_ending.heading', { company });
  const text = t('mail:licences_ending.text');
  const rows = licences.map(
    ({ name, validUntil }): Row => [name, day.format(Date.parse(`${validUntil}T12:00:00Z`))],
  );
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      { kind: 'facts', rows },
      { kind: 'button', label: t('mail:licences_ending.button'), url },
      { kind: 'paragraph', text: t('mail:licences_ending.next') },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
