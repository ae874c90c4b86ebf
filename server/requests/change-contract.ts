import type { MakeMove } from '../../api/requests.ts';
import { pinnedTerms } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import { chooseContract } from '../contracts/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act } from './act.ts';
import type { Circumstances } from './circumstances.ts';
import { type ChangedTerms, type RunsOn, runsOn } from './clock-events.ts';
import { reachStub } from './read.ts';

type Made = Extract<MakeMove, { move: 'change_contract' }>;

/**
 * P8, K2, K3: the request goes on on another contract of its company, for which it takes an incident, or as a standard
 * one. Returns the seq of the event. Errors: as `act`; same_contract; those of choosing a contract for whoever opened it.
 */
export async function changeContract(
  scope: Scope,
  number: number,
  made: Made,
  around: Circumstances,
): Promise<number> {
  // The contract's year is locked before the request, as when a request is opened.
  const { companyId, createdBy } = await reachStub(scope, number, around.actor);
  const now = around.now ?? (await databaseNow(scope.db));
  const wanted = { companyId, personId: createdBy, now };
  const chosen = await chosenTerms(scope, made.contractId, wanted, around);
  return act(
    scope,
    number,
    'change_contract',
    ({ history }) => {
      const before = runsOn(history);
      if (before.contractId === made.contractId) throw new ProblemError('same_contract');
      const after: RunsOn = { ...before, ...chosen };
      const terms: ChangedTerms = { ...after, cause: 'contract', staffReason: made.mayBeLater };
      return {
        kind: 'terms_changed',
        terms: { ...terms, contractBefore: before.contractId },
        content: { reason: made.reason },
        runsOn: after,
      };
    },
    around,
  );
}

/** Error: those of choosing a contract for whoever opened the request. */
async function chosenTerms(
  scope: Scope,
  contractId: string | null,
  wanted: { companyId: string; personId: string; now: number },
  { book }: Circumstances,
): Promise<Omit<RunsOn, 'catalogueVersion'>> {
  const chosen = contractId && (await chooseContract(scope, book, { ...wanted, contractId }));
  if (typeof chosen === 'string' && chosen !== '')
    throw new ProblemError(chosen === 'not_active' ? 'contract_not_active' : chosen);
  const plan = chosen ? chosen.plan : book.current.plan('standard');
  return {
    contractId,
    planId: plan.id,
    planRank: plan.rank,
    premium: contractId !== null,
    clock: pinnedTerms(plan),
  };
}
