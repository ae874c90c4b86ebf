import type { DecideContacts } from '../../api/contact-lists.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { localDay, whyNoContacts } from '../../domain/contracts/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { refuseTooMany } from './ask-contacts.ts';
import { openFirstYear } from './create-contract.ts';
import { nameContacts } from './name-contacts.ts';
import { planOf } from './plan-of.ts';
import { type ContractOfCompany, findContractOfCompany } from './store.ts';
import { type ContactList, endList, lockList, moveContract } from './store-contact-lists.ts';
import { tellAsker, tellCompany } from './tell-contacts.ts';

interface Around {
  actor: Actor;
  book: CatalogueBook;
}

/**
 * K1, K4: staff approve a list that waits, which names its contacts and activates a contract that was not, or send it back
 * with a reason, which the company reads. Errors: not_allowed, not_found, list_decided; contract_expired,
 * contract_terminated and too_many_contacts, which only an approval meets.
 */
export async function decideContacts(
  scope: Scope,
  listId: string,
  wanted: DecideContacts,
  { actor, book }: Around,
): Promise<void> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const list = await lockList(scope, listId);
  const contract = list && (await findContractOfCompany(scope, list.contractId, actor.id));
  if (!list || !contract) throw new ProblemError('not_found');
  if (list.outcome !== null) throw new ProblemError('list_decided');
  const now = await databaseNow(scope.db);
  if (wanted.decision === 'send_back')
    await sendBack(scope, { list, contract }, wanted.reason, now);
  else await approve(scope, { list, contract }, book, now);
}

interface Asked {
  list: ContactList;
  contract: ContractOfCompany;
}

async function sendBack(scope: Scope, asked: Asked, reason: string, now: number): Promise<void> {
  const { list, contract } = asked;
  const isActivation = list.purpose === 'activation';
  await endList(scope, list, { outcome: 'sent_back', reason }, now);
  if (isActivation)
    await moveContract(scope, contract, { from: 'activation_requested', to: 'issued' });
  await record(scope, asked, isActivation ? 'activation_sent_back' : 'contacts_sent_back', now);
  await tellAsker(scope, list);
}

async function approve(
  scope: Scope,
  asked: Asked,
  book: CatalogueBook,
  now: number,
): Promise<void> {
  const { list, contract } = asked;
  const today = localDay(now, book.current.zone);
  const isActivation = list.purpose === 'activation';
  // One that waits stands in no way of itself.
  const obstacle = whyNoContacts(contract, list.purpose, today);
  if (obstacle && obstacle !== 'list_waiting') throw new ProblemError(obstacle);
  const plan = await planOf(book, contract);
  refuseTooMany(list.contacts, plan.namedContacts);
  const step = { from: 'activation_requested', to: 'active' } as const;
  if (isActivation && !(await moveContract(scope, contract, step)))
    throw new ProblemError('list_decided');
  await endList(scope, list, { outcome: 'approved', reason: null }, now);
  const named = await nameContacts(scope, contract, list, now);
  if (isActivation) await openFirstYear(scope, book, { contract, plan }, now);
  await record(scope, asked, isActivation ? 'contract_activated' : 'contacts_changed', now);
  await tellCompany(scope, list, named);
}

const record = (scope: Scope, { list, contract }: Asked, kind: string, now: number) =>
  recordCompanyEvent(scope, {
    companyId: contract.companyId,
    at: now,
    kind,
    facts: { contractId: contract.id, name: contract.number, contacts: list.contacts.length },
  });
