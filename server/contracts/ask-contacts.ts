import { randomUUIDv7 } from 'node:crypto';
import { mayListContacts } from '../../domain/access/index.ts';
import {
  contactChanges,
  type ListedContact,
  type ListPurpose,
  localDay,
  readContactList,
  whyNoContacts,
} from '../../domain/contracts/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { planOf } from './plan-of.ts';
import {
  type Contract,
  type ContractOfCompany,
  findContractOfCompany,
  listContacts,
} from './store.ts';
import { addList, findByNumber, findLastList, moveContract } from './store-contact-lists.ts';

interface Around {
  actor: Actor;
  book: CatalogueBook;
}

interface Sent {
  /** As it was typed. */
  list: string;
  /** Of the last list of this contract that the sender saw; 0 where they saw none. */
  version: number;
}

/**
 * K1, K4: asks for an issued contract, found by its number among those of the reader's companies, to be activated, and
 * gives it as it was before. Errors: not_found, also for a number of others; not_allowed, and those of `send`.
 */
export async function askActivation(
  scope: Scope,
  { number, ...sent }: Sent & { number: string },
  around: Around,
): Promise<ContractOfCompany> {
  const companyIds = around.actor.companies.map(({ id }) => id);
  const found = companyIds.length > 0 && (await findByNumber(scope, companyIds, number));
  if (!found) throw new ProblemError('not_found');
  const contract = await reach(scope, found.id, around.actor);
  await send(scope, contract, 'activation', sent, around);
  return contract;
}

/** K1: asks that an active contract name these contacts from now on. Errors: as above. */
export async function askContacts(
  scope: Scope,
  contractId: string,
  sent: Sent,
  around: Around,
): Promise<ContractOfCompany> {
  const contract = await reach(scope, contractId, around.actor);
  await send(scope, contract, 'change', sent, around);
  return contract;
}

async function reach(scope: Scope, contractId: string, actor: Actor): Promise<ContractOfCompany> {
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  if (!contract) throw new ProblemError('not_found');
  if (!mayListContacts(actor, contract.companyId)) throw new ProblemError('not_allowed');
  return contract;
}

const askedKinds = { activation: 'activation_requested', change: 'contacts_requested' } as const;

/**
 * What is sent waits for staff. Errors: contract_terminated, contract_expired, contract_active, contract_not_activated;
 * list_overtaken where another list came in between, list_waiting; bad_contact_list with a field for each bad line,
 * too_many_contacts, nothing_changed.
 */
async function send(
  scope: Scope,
  contract: ContractOfCompany,
  purpose: ListPurpose,
  { list, version }: Sent,
  { book }: Around,
): Promise<void> {
  const now = await databaseNow(scope.db);
  const last = await findLastList(scope, contract);
  if ((last?.version ?? 0) !== version) throw new ProblemError('list_overtaken');
  const obstacle = whyNoContacts(contract, purpose, localDay(now, book.current.zone));
  if (obstacle) throw new ProblemError(obstacle);
  if (last?.outcome === null) throw new ProblemError('list_waiting');
  const { namedContacts } = await planOf(book, contract);
  const contacts = readList(list, namedContacts);
  const changes = contactChanges(await listContacts(scope, contract), contacts);
  if (purpose === 'change' && changes.every(({ kind }) => kind === 'kept'))
    throw new ProblemError('nothing_changed');
  const { id: contractId, companyId, number } = contract;
  const sent = { id: randomUUIDv7(), companyId, contractId, version: version + 1, purpose };
  const isFirst = await addList(scope, { ...sent, contacts }, now);
  if (!isFirst || !(await noted(scope, contract, purpose)))
    throw new ProblemError('list_overtaken');
  const facts = { contractId, name: number, contacts: contacts.length };
  await recordCompanyEvent(scope, { companyId, at: now, kind: askedKinds[purpose], facts });
}

/** K4: the contract is waiting from now on. */
const noted = async (scope: Scope, contract: Contract, purpose: ListPurpose): Promise<boolean> =>
  purpose === 'change' ||
  moveContract(scope, contract, { from: 'issued', to: 'activation_requested' });

/** Whoever pastes something else altogether has read enough. */
const MOST_TOLD = 100;

/** The contacts of a list that can be sent. `most` is what the contract allows. */
function readList(typed: string, most: number): ListedContact[] {
  const { contacts, faults } = readContactList(typed);
  if (faults.length > 0) {
    const told = faults.slice(0, MOST_TOLD);
    const fields = told.map(({ line, code }) => ({ path: `list.${line}`, message: code }));
    throw new ProblemError('bad_contact_list', { fields });
  }
  if (contacts.length === 0) {
    const fields = [{ path: 'list', message: 'at least one contact' }];
    throw new ProblemError('bad_contact_list', { fields });
  }
  refuseTooMany(contacts, most);
  return contacts;
}

/** K1: more than the contract allows are refused. */
export function refuseTooMany(contacts: readonly ListedContact[], most: number): void {
  if (contacts.length <= most) return;
  throw new ProblemError('too_many_contacts', {
    detail: `The contract allows ${most}, these are ${contacts.length}.`,
    fields: [{ path: 'list', message: 'too_many_contacts' }],
  });
}
