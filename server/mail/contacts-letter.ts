import type { Scope } from '../access/index.ts';
import { named, type Occasion, type Written, withLanguageLinks } from './occasion.ts';
import { type ContactsTemplate, contactsMail } from './render/contacts-mail.ts';
import { findDecidedList } from './store-contact-lists.ts';
import { findReader } from './store-readers.ts';

/** K1: what came of a list of contacts. Null where a newer one was sent, or the reader has left the company. */
export async function contactsLetter(scope: Scope, occasion: Occasion): Promise<Written | null> {
  const { mail, language, publicUrl } = occasion;
  const reader = await findReader(scope, named(mail, 'person_id'));
  if (!reader) return null;
  const list = {
    companyId: named(mail, 'company_id'),
    listId: named(mail, 'contact_list_id'),
  };
  const found = await findDecidedList(scope, list, reader.personId);
  if (!found) return null;
  const told = await withLanguageLinks(scope, reader, occasion);
  const template = mail.template as ContactsTemplate;
  const url = `${publicUrl}/company/contracts`;
  return { document: contactsMail(template, language, told, found, url), to: reader };
}
