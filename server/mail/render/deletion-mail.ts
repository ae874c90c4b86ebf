import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { DeletionTemplate } from '../templates.ts';
import type { Block, MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';
import { timeInWords } from './time.ts';

const MINUTE_MS = 60_000;

export interface DeletionFacts {
  /** Of who is to be deleted, or asked that the company be. */
  name: string;
  companyName: string;
  /** Epoch ms. */
  dueAt: number;
}

/** C6: what is to be deleted and when, or that it is kept. `url` carries the token that keeps it; null for others. */
export function deletionMail(
  template: DeletionTemplate,
  language: Language,
  reader: Reader & { timeZone: string },
  { name, companyName: company, dueAt }: DeletionFacts,
  url: string | null,
): MailDocument {
  const t = translator(language);
  const until = timeInWords(dueAt - (dueAt % MINUTE_MS), language, reader.timeZone);
  const heading = t(`mail:${template}.heading`, { name, company });
  const text = t(`mail:${template}.text`, { name, company, ...until });
  const keep: Block[] =
    url === null ? [] : [{ kind: 'button', label: t('mail:deletion.keep'), url }];
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      ...keep,
      { kind: 'paragraph', text: t(`mail:${template}.next`) },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
