import type { Language } from '../../api/primitives.ts';
import type { Scope } from '../access/index.ts';
import { makeLanguageLinks } from './links.ts';
import type { MailDocument } from './render/document.ts';
import type { Reader } from './render/people-mail.ts';
import type { LeasedMail } from './store.ts';
import type { MailReader } from './store-readers.ts';

/** The words, and whom they go to; the name of somebody without an account is not ours to tell. */
export interface Written {
  document: MailDocument;
  to: { name: string; address: string };
}

/** A mail about people that is to be written. */
export interface Occasion {
  mail: LeasedMail;
  language: Language;
  publicUrl: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Writes one kind of mail; null where there is nobody to tell, or nothing any more. */
export type Write = (scope: Scope, occasion: Occasion) => Promise<Written | null>;

export const withLanguageLinks = async (
  scope: Scope,
  { personId, name }: Pick<MailReader, 'personId' | 'name'>,
  { publicUrl, now }: Occasion,
): Promise<Reader> => ({
  name,
  languageLinks: await makeLanguageLinks(scope, personId, publicUrl, now),
});

/** What a mail of this template must name. */
export function named(
  mail: LeasedMail,
  column:
    | 'registration_id'
    | 'company_id'
    | 'invitation_id'
    | 'joining_id'
    | 'reset_id'
    | 'email_change_id'
    | 'person_id'
    | 'about_person_id'
    | 'webhook_id'
    | 'staff_invitation_id'
    | 'contract_id'
    | 'enquiry_id'
    | 'contact_list_id',
): string {
  const id = mail[column];
  if (id === null) throw new Error(`mail ${mail.mail_id} has no ${column}`);
  return id;
}
