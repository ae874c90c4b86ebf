import type { MakeMove } from '../../api/requests.ts';
import { mayMove } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import {
  type ChosenContract,
  chooseContract,
  type HeldIncident,
  lockContracts,
  lockIncident,
  returnIncident,
  takeIncident,
} from '../contracts/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act } from './act.ts';
import type { Circumstances } from './circumstances.ts';
import { type ChangedTerms, runsOn } from './clock-events.ts';
import { goingOn } from './going-on.ts';
import { reachStub } from './read.ts';
import type { LockedRequest } from './rows.ts';
import type { RequestStub } from './store-detail.ts';

type Made = Extract<MakeMove, { move: 'change_contract' }>;

/**
 * P8, K2, K3: the request goes on on another contract of its company, or as a standard one; an incident is taken there
 * and given back where it was. Returns the seq of the event. Errors: as `act`; same_contract; those of choosing a contract for whoever opened it.
 */
export async function changeContract(
  scope: Scope,
  number: number,
  made: Made,
  around: Circumstances,
): Promise<number> {
  // Contract years are locked before the request, as when a request is opened.
  const stub = await reachStub(scope, number, around.actor);
  if (!mayMove(around.actor, 'change_contract', stub)) throw new ProblemError('not_allowed');
  const contracts = await lockBoth(scope, stub, made.contractId, around);
  return act(
    scope,
    number,
    'change_contract',
    async ({ request, history, now }) => {
      const before = runsOn(history);
      if (before.contractId === made.contractId) throw new ProblemError('same_contract');
      if (before.contractId !== stub.contractId) throw new ProblemError('newer_messages');
      await moveIncident(scope, contracts, request, now);
      const after = await goingOn(around.book, before, onContract(contracts.chosen));
      const terms: ChangedTerms = { ...after, cause: 'contract', staffReason: made.mayBeLater };
      return {
        kind: 'terms_changed',
        terms: { ...terms, contractBefore: before.contractId },
        content: { reason: made.reason },
        runsOn: after,
        mail: 'contract_changed',
      };
    },
    around,
  );
}

/** The contract a request leaves, where it holds an incident there, and the one it goes on on; null is standard support. */
interface Contracts {
  held: HeldIncident | null;
  chosen: ChosenContract | null;
}

/** Errors: those of choosing a contract for whoever opened the request. */
async function lockBoth(
  scope: Scope,
  { id, companyId, createdBy, productId, contractId: from }: RequestStub,
  to: string | null,
  { actor, book, now }: Circumstances,
): Promise<Contracts> {
  if (from === to) throw new ProblemError('same_contract');
  const both = [from, to].filter((contractId) => contractId !== null);
  await lockContracts(scope, companyId, both);
  const wanted = {
    companyId,
    personId: createdBy,
    productId,
    now: now ?? (await databaseNow(scope.db)),
    language: actor.language,
  };
  const leaving = { companyId, contractId: from ?? '', requestId: id };
  return {
    held: from ? await lockIncident(scope, leaving) : null,
    chosen: to ? await chooseContract(scope, book, { ...wanted, contractId: to }) : null,
  };
}

async function moveIncident(
  scope: Scope,
  { held, chosen }: Contracts,
  { id: requestId, historySeq }: LockedRequest,
  now: number,
): Promise<void> {
  const eventSeq = historySeq + 1;
  if (held) await returnIncident(scope, held, eventSeq, now);
  if (chosen) await takeIncident(scope, chosen.contract, chosen.year, { requestId, eventSeq }, now);
}

const onContract = (chosen: ChosenContract | null) =>
  chosen && { contractId: chosen.contract.id, plan: chosen.plan };
