import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { AccountTemplate } from '../templates.ts';
import type { MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';
import { timeInWords } from './time.ts';

/**
 * How somebody signs in has changed, and it may not have been them. `at`: when, epoch ms; `url`: the page where they see
 * it and end sessions.
 */
export function accountMail(
  template: AccountTemplate,
  language: Language,
  reader: Reader & { timeZone: string },
  at: number,
  url: string,
): MailDocument {
  const t = translator(language);
  const heading = t(`mail:${template}.heading`);
  const text = t(`mail:${template}.text`);
  const { when, zone } = timeInWords(at, language, reader.timeZone);
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      { kind: 'facts', rows: [[t('mail:fact.when'), `${when}, ${zone}`]] },
      { kind: 'button', label: t('mail:account.button'), url },
      { kind: 'paragraph', text: t('mail:account.next') },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
