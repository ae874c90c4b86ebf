import type { Scope } from '../access/index.ts';
import type { Contract } from './store.ts';
import {
  addMark,
  addQuotaLineAndMove,
  type ContractYear,
  type IncidentKey,
  type LastLine,
  lastLineOf,
  lockYear,
  lockYearsOf,
} from './store-ledger.ts';

/** An incident that a request holds; its contract year is locked. */
export interface HeldIncident extends IncidentKey {
  year: ContractYear;
}

/** Where a request's incident stands: taken, used up by work that was done, given back. */
export type IncidentState = 'reserved' | 'committed' | 'returned';

const states: Record<LastLine['kind'], IncidentState> = {
  reserve: 'reserved',
  commit: 'committed',
  return: 'returned',
};

/** Null where the request never took one on this contract. */
export async function incidentState(
  scope: Scope,
  incident: IncidentKey,
): Promise<IncidentState | null> {
  const last = await lastLineOf(scope, incident);
  return last ? states[last.kind] : null;
}

/** K3: takes one incident of a locked year that has one left, with the entry of the history that it comes with. */
export async function takeIncident(
  scope: Scope,
  contract: Contract,
  year: ContractYear,
  by: { requestId: string; eventSeq: number },
  now: number,
): Promise<void> {
  const amount = year.balance === null ? 0 : -1;
  await addQuotaLineAndMove(
    scope,
    contract,
    year.startsOn,
    { kind: 'reserve', amount, ...by },
    now,
  );
}

/**
 * Whoever needs the years of several contracts at once calls this first: two changes of contract in opposite
 * directions would wait for each other otherwise. Before the request is locked, as always.
 */
export const lockContracts = (scope: Scope, companyId: string, contractIds: readonly string[]) =>
  lockYearsOf(scope, companyId, contractIds);

/** The incident a request holds, or null where it holds none. To be called before the request is locked. */
export async function lockIncident(
  scope: Scope,
  incident: IncidentKey,
): Promise<HeldIncident | null> {
  const contract = { companyId: incident.companyId, id: incident.contractId };
  const before = await lastLineOf(scope, incident);
  const year = before && (await lockYear(scope, contract, before.yearStartsOn));
  // Somebody may have returned it while the lock was waited for.
  const last = year && (await lastLineOf(scope, incident));
  if (!last || last.kind === 'return' || last.yearStartsOn !== year.startsOn) return null;
  return { ...incident, year };
}

/** K3: gives a held incident back to the year it was taken from, also where that year is over and nobody can use it. */
export async function returnIncident(
  scope: Scope,
  { companyId, contractId, requestId, year }: HeldIncident,
  eventSeq: number,
  now: number,
): Promise<void> {
  const amount = year.balance === null ? 0 : 1;
  const contract = { companyId, id: contractId };
  const line = { kind: 'return', amount, requestId, eventSeq } as const;
  await addQuotaLineAndMove(scope, contract, year.startsOn, line, now);
}

/**
 * K3: says in the ledger whether the work of a held incident is done: with the first qualified answer, or with the end.
 * What was taken back or corrected is not done any more. No amount moves, so no year is locked; the request is.
 */
export async function settleIncident(
  scope: Scope,
  incident: IncidentKey,
  { done, eventSeq }: { done: boolean; eventSeq: number },
  now: number,
): Promise<void> {
  const mark = done
    ? ({ kind: 'commit', follows: 'reserve', eventSeq } as const)
    : ({ kind: 'reserve', follows: 'commit', eventSeq } as const);
  await addMark(scope, incident, mark, now);
}
