import type { Scope } from '../access/index.ts';
import { languageOf, listAdministrators } from '../companies/index.ts';
import { queueContactsMail } from '../mail/index.ts';
import type { ContactList } from './store-contact-lists.ts';

const approved = { activation: 'contract_activated', change: 'contacts_changed' } as const;
const sentBack = { activation: 'activation_sent_back', change: 'contacts_sent_back' } as const;

/** K1: what was approved is told to who asked, to those who manage the company's people, and to these contacts, once each. */
export async function tellCompany(
  scope: Scope,
  { id: listId, companyId, purpose, askedBy }: ContactList,
  contactIds: readonly string[],
): Promise<void> {
  const readers = await listAdministrators(scope, companyId);
  const languages = new Map(readers.map(({ id, language }) => [id, language]));
  for (const personId of [askedBy.id, ...contactIds]) {
    if (!languages.has(personId)) languages.set(personId, await languageOf(scope, personId));
  }
  for (const [personId, language] of languages)
    await queueContactsMail(scope, approved[purpose], { companyId, personId, listId, language });
}

/** K1: who asked reads why it came back. */
export async function tellAsker(
  scope: Scope,
  { id: listId, companyId, purpose, askedBy }: ContactList,
): Promise<void> {
  const personId = askedBy.id;
  const language = await languageOf(scope, personId);
  await queueContactsMail(scope, sentBack[purpose], { companyId, personId, listId, language });
}
