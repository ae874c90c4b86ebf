import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { Block, MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';

export type ContactsTemplate =
  | 'contract_activated'
  | 'contacts_changed'
  | 'activation_sent_back'
  | 'contacts_sent_back';

export interface ContactsFacts {
  contractNumber: string;
  companyName: string;
  /** Of the list. */
  contacts: { name: string; email: string }[];
  /** Why it was sent back. */
  reason: string | null;
}

/** K1: what came of a list of contacts. `url` leads to the company's contracts. */
export function contactsMail(
  template: ContactsTemplate,
  language: Language,
  reader: Reader,
  { contractNumber: number, companyName: company, contacts, reason }: ContactsFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const heading = t(`mail:${template}.heading`, { number, company });
  const text = t(`mail:${template}.text`, { number, company });
  const named = contacts.map(({ name, email }) => `${name}, ${email}`).join('\n');
  const told: Block =
    reason === null
      ? { kind: 'quote', heading: t('mail:contactsNamed'), text: named }
      : { kind: 'quote', heading: t('mail:contactsReason'), text: reason };
  return {
    language,
    subject: heading,
    preview: text,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      { kind: 'paragraph', text },
      told,
      { kind: 'button', label: t('mail:contactsButton'), url },
      { kind: 'paragraph', text: t(`mail:${template}.next`) },
    ],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
}
