import type { Language } from '../../../api/primitives.ts';
import { type Translator, translator } from '../../platform/translations.ts';
import type { Block, MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';

export type CompanyTemplate =
  | 'member_left'
  | 'membership_ended'
  | 'ownership_offered'
  | 'ownership_moved'
  | 'second_factor_required'
  | 'joining_approved'
  | 'companies_merged'
  | 'merger_undone';

/** Where a mail leads; null where its reader has nowhere to go. */
export const companyPages: Record<CompanyTemplate, '/company' | '/profile' | null> = {
  member_left: '/company',
  membership_ended: null,
  ownership_offered: '/company',
  ownership_moved: '/company',
  second_factor_required: '/profile',
  joining_approved: '/company',
  companies_merged: '/company',
  merger_undone: '/company',
};

export interface CompanyFacts {
  companyName: string;
  /** Who left, offers the company, or owns it now; the reader's own where it is about them. Of a merger, the merged one. */
  name: string;
  /** Why, in the words of who did it. */
  reason?: string;
}

const buttonOf = (template: CompanyTemplate, t: Translator): string =>
  template === 'second_factor_required'
    ? t('mail:second_factor_required.button')
    : t('mail:member_joined.button');

/** C2, C3: who belongs to a company, whose it is, what it asks of its members. `url` is the page of `companyPages`. */
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
    url === null ? [] : [{ kind: 'button', label: buttonOf(template, t), url }];
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
