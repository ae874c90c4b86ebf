import type { Scope } from '../access/index.ts';
import { inviteContact, languageOf, listMembers, nameInCompany } from '../companies/index.ts';
import { type Contract, listContacts } from './store.ts';
import { type ContactList, replaceContacts } from './store-contact-lists.ts';

/**
 * K1, K2: the contract names the contacts of the list and nobody else. Who is a member is a named contact at once; the
 * others are invited on behalf of who sent the list, and become one when they join (C4). Requests that are open stay as
 * they are. Gives the ids of the members that are, or were, among its contacts.
 */
export async function nameContacts(
  scope: Scope,
  contract: Contract,
  { contacts, askedBy }: ContactList,
  now: number,
): Promise<string[]> {
  const { companyId } = contract;
  const before = await listContacts(scope, contract);
  const members = await listMembers(scope, companyId);
  const byEmail = new Map(members.map(({ email, id }) => [email, id]));
  const named = contacts.map((contact) => ({
    ...contact,
    personId: byEmail.get(contact.email) ?? null,
  }));
  const people = named.flatMap(({ personId }) => personId ?? []);
  if (people.length > 0) await nameInCompany(scope, companyId, people, now);
  await replaceContacts(scope, contract, named);
  const language = await languageOf(scope, askedBy.id);
  for (const { email, personId } of named) {
    if (personId === null)
      await inviteContact(scope, companyId, { email, inviterId: askedBy.id, language }, now);
  }
  return [...new Set([...people, ...before.flatMap(({ personId }) => personId ?? [])])];
}
