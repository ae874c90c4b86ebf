import type { z } from 'zod';
import type { RenewalProposal, renewContract as renewBody } from '../../api/contract-changes.ts';
import { mayManageContracts, maySeeLedger } from '../../domain/access/index.ts';
import { isActivated, localDay, renewalDates, stateOn } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { listMembers } from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { createContract } from './create-contract.ts';
import { holdContract } from './hold-contract.ts';
import { type Contract, findContractOfCompany, listContacts } from './store.ts';
import { findEnd, findRenewal } from './store-changes.ts';

interface Around {
  actor: Actor;
  book: CatalogueBook;
}

/** K4: what a renewal would take over, and what else may be done with the contract. Error: not_found. */
export async function proposeRenewal(
  scope: Scope,
  contractId: string,
  { actor, book }: Around,
): Promise<RenewalProposal> {
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  if (!contract || !maySeeLedger(actor, contract.companyId)) throw new ProblemError('not_found');
  const today = localDay(await databaseNow(scope.db), book.current.zone);
  const members = new Set((await listMembers(scope, contract.companyId)).map(({ email }) => email));
  const contacts = await listContacts(scope, contract);
  const renewedBy = (await findRenewal(scope, contract)) ?? null;
  const terminated = (await findEnd(scope, contract)) ?? null;
  const { products: _products, ...agreed } = contract.overrides;
  const state = stateOn(contract, today);
  const manages = mayManageContracts(actor);
  const runs = state !== 'expired' && state !== 'terminated';
  return {
    ...renewalDates(contract),
    planId: contract.planId,
    hasOverrides: Object.keys(agreed).length > 0,
    contacts: contacts.map(({ name, email }) => ({ name, email, isMember: members.has(email) })),
    renewedBy,
    plans: book.current.plans
      .filter(({ premiumIncidents }) => premiumIncidents !== 0)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ id, names, namedContacts }) => ({
        id,
        name: nameIn(names, actor.language),
        namedContacts,
      })),
    terminated: terminated && { ...terminated, at: new Date(terminated.at).toISOString() },
    today,
    abilities: {
      renew: manages && renewedBy === null && terminated === null && isActivated(contract),
      change: manages && runs,
      end: manages && runs,
    },
  };
}

/**
 * K4: the contract that follows another one, from the day after its end and active from then on: its contacts with their
 * telephone numbers, its products, and what it agreed differently where that is kept. Errors: not_allowed, not_found,
 * contract_not_activated, contract_terminated, contract_renewed and those of createContract.
 */
export async function renewContract(
  scope: Scope,
  contractId: string,
  wanted: z.output<typeof renewBody>,
  { actor, book }: Around,
): Promise<Contract> {
  const contract = await holdContract(scope, contractId, actor);
  if (contract.terminatedAt !== null || contract.state === 'terminated')
    throw new ProblemError('contract_terminated');
  if (!isActivated(contract)) throw new ProblemError('contract_not_activated');
  const renewal = await findRenewal(scope, contract);
  if (renewal) throw new ProblemError('contract_renewed', { detail: renewal.number });
  const known = await listContacts(scope, contract);
  const { products, ...agreed } = contract.overrides;
  return createContract(scope, book, {
    companyId: contract.companyId,
    number: wanted.number,
    planId: wanted.planId,
    startsOn: renewalDates(contract).startsOn,
    endsOn: wanted.endsOn,
    contacts: wanted.contacts.map(
      (email) => known.find((each) => each.email === email) ?? { email },
    ),
    products: products && [...products],
    ...(wanted.keepOverrides ? { overrides: agreed } : {}),
    renews: contract.id,
  });
}
