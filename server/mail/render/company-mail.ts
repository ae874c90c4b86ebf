import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { Block, MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';

export type CompanyTemplate =
  | 'member_left'
  | 'membership_ended'
  | 'ownership_offered'
  | 'ownership_moved'
  | 'companies_merged'
  | 'merger_undone';

export interface CompanyFacts {
  companyName: string;
  /** Who left, offers the company, or owns it now; the reader's own where it is about them. Of a merger, the merged one. */
  name: string;
  /** Why, in the words of who did it. */
  reason?: string;
}

/** C3: who belongs to a company, and whose it is. `url` is the page where its people are; null for who has left. */
export function companyMail(
  template: CompanyTemplate,
  language: Language,
  reader: Reader,
  { companyName: company, name, reason }: CompanyFacts,
  url: string | null,
): MailDocument {
  const t = translator(language);
  const heading = t(`mail:${template}.heading`, { name, company });
  const text = t(`mail:${template}.text`, { name, company });
  const button: Block[] =
    url === null ? [] : [{ kind: 'button', label: t('mail:member_joined.button'), url }];
  const why: Block[] =
    reason === undefined ? [] : [{ kind: 'paragraph', text: t('mail:mergerReason', { reason }) }];
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      ...why,
      ...button,
      { kind: 'paragraph', text: t(`mail:${template}.next`) },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
