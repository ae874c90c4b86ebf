import type { WaitingList } from '../../api/contact-lists.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { contactChanges } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { listMembers } from '../companies/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { planOf } from './plan-of.ts';
import { findContractOfCompany, listContacts } from './store.ts';
import { type ContactList, listWaiting } from './store-contact-lists.ts';

/** K1: the lists that wait for staff, the oldest first, each with what it would change. Error: not_allowed. */
export async function readWaiting(
  scope: Scope,
  { actor, book }: { actor: Actor; book: CatalogueBook },
): Promise<WaitingList[]> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const waiting: WaitingList[] = [];
  for (const list of await listWaiting(scope))
    waiting.push(...(await present(scope, list, actor, book)));
  return waiting;
}

async function present(
  scope: Scope,
  { id, purpose, askedBy, askedAt, contractId, contacts }: ContactList,
  actor: Actor,
  book: CatalogueBook,
): Promise<WaitingList[]> {
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  if (!contract) return [];
  const plan = await planOf(book, contract);
  const members = new Set((await listMembers(scope, contract.companyId)).map(({ email }) => email));
  const { number, startsOn, endsOn, company } = contract;
  const changes = contactChanges(await listContacts(scope, contract), contacts);
  return [
    {
      id,
      purpose,
      company: { publicId: company.publicId, name: company.name },
      contract: {
        id: contractId,
        number,
        planName: nameIn(plan.names, actor.language),
        startsOn,
        endsOn,
        mostContacts: plan.namedContacts,
      },
      askedBy,
      askedAt: new Date(askedAt).toISOString(),
      changes: changes.map((change) => ({
        ...change,
        isMember: members.has(change.contact.email),
      })),
    },
  ];
}
