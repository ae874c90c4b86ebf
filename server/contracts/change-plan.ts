import { isDeepStrictEqual } from 'node:util';
import { localDay, yearAfterChange } from '../../domain/contracts/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { RequestsOnContract } from './changed-requests.ts';
import { type ChangedTerms, changedTerms, refuseEnded, type WantedTerms } from './changed-terms.ts';
import { holdContract } from './hold-contract.ts';
import { planOf } from './plan-of.ts';
import { grantOf } from './quota.ts';
import { type Contract, listContacts } from './store.ts';
import { changeGrant, setTerms } from './store-changes.ts';
import { lockYearOfChange } from './year-of-change.ts';

export interface AroundChange {
  actor: Actor;
  book: CatalogueBook;
  requests: RequestsOnContract;
}

export interface WhyChange {
  reason: string;
  /** Promises of open requests may get later, or end (P8). */
  mayBeLater: boolean;
}

/**
 * P7, P8, K3: a contract goes on on another plan, or on its own in the version in force; with it the quota of its present
 * year and its open requests. In one transaction, which locks contract, year and requests in this order. Returns how many
 * requests go on on other terms. Errors: not_allowed, not_found, contract_terminated, contract_expired, nothing_changed
 * and those of changedTerms.
 */
export async function changePlan(
  scope: Scope,
  contractId: string,
  wanted: WantedTerms & WhyChange,
  around: AroundChange,
): Promise<number> {
  const { actor, book, requests } = around;
  const contract = await holdContract(scope, contractId, actor);
  const now = await databaseNow(scope.db);
  const today = localDay(now, book.current.zone);
  refuseEnded(contract, today);
  const contacts = await listContacts(scope, contract);
  const terms = changedTerms(book.current, contract, contacts, wanted);
  if (isSame(contract, terms)) throw new ProblemError('nothing_changed');
  const { reason } = wanted;
  await changeYear(scope, book, contract, terms, { reason, now, today });
  await setTerms(scope, contract, terms);
  const { companyId, id } = contract;
  const changed = { companyId, id, plan: terms.plan };
  const moved = await requests.apply(scope, book, changed, wanted, { actor, book });
  await record(scope, contract, terms, { reason, now, moved });
  return moved;
}

async function changeYear(
  scope: Scope,
  book: CatalogueBook,
  contract: Contract,
  { plan }: ChangedTerms,
  { reason, now, today }: { reason: string; now: number; today: string },
): Promise<void> {
  const before = await planOf(book, contract);
  const year = await lockYearOfChange(scope, contract, before, { today, now });
  if (!year || year.granted === grantOf(plan)) return;
  const after = yearAfterChange(year, grantOf(plan));
  await changeGrant(scope, contract, year.startsOn, after, { reason, now });
}

const isSame = (contract: Contract, terms: ChangedTerms): boolean =>
  contract.planId === terms.planId &&
  contract.catalogueVersion === terms.catalogueVersion &&
  isDeepStrictEqual(contract.overrides, terms.overrides);

/** A3: what it ran on before and after, so that both can be looked up in the versions of the catalogue. */
async function record(
  scope: Scope,
  contract: Contract,
  terms: ChangedTerms,
  { reason, now, moved }: { reason: string; now: number; moved: number },
): Promise<void> {
  const { companyId, id: contractId, number, planId, catalogueVersion } = contract;
  const isVersion = planId === terms.planId;
  await recordCompanyEvent(scope, {
    companyId,
    at: now,
    kind: isVersion ? 'contract_version_moved' : 'contract_plan_changed',
    facts: {
      contractId,
      name: number,
      before: isVersion ? catalogueVersion : planId,
      after: isVersion ? terms.catalogueVersion : terms.planId,
      versionBefore: catalogueVersion,
      versionAfter: terms.catalogueVersion,
      requests: moved,
      reason,
    },
  });
}
