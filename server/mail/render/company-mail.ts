import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { Block, MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';

export type CompanyTemplate =
  | 'member_left'
  | 'membership_ended'
  | 'ownership_offered'
  | 'ownership_moved'
  | 'joining_approved';

export interface CompanyFacts {
  companyName: string;
  /** Who left, offers the company, or owns it now; the reader's own where it is about them. */
  name: string;
}

/** C2, C3: who belongs to a company, and whose it is. `url` is the page where its people are; null for who has left. */
export function companyMail(
  template: CompanyTemplate,
  language: Language,
  reader: Reader,
  { companyName: company, name }: CompanyFacts,
  url: string | null,
): MailDocument {
  const t = translator(language);
  const heading = t(`mail:${template}.heading`, { name, company });
  const text = t(`mail:${template}.text`, { name, company });
  const button: Block[] =
    url === null ? [] : [{ kind: 'button', label: t('mail:member_joined.button'), url }];
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      ...button,
      { kind: 'paragraph', text: t(`mail:${template}.next`) },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
