import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';

/** A2: nothing is sent to a webhook any more. `page` is where its keepers see what it answered. */
export function webhookMail(
  language: Language,
  reader: Reader,
  { name, url }: { name: string; url: string },
  page: string,
): MailDocument {
  const t = translator(language);
  const heading = t('mail:webhook_switched_off.heading', { name });
  const text = t('mail:webhook_switched_off.text', { host: new URL(url).host });
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      { kind: 'button', label: t('mail:webhook_switched_off.button'), url: page },
      { kind: 'paragraph', text: t('mail:webhook_switched_off.next') },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
