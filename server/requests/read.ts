import type { ClocksView } from '../../api/clock.ts';
import type { RequestDetail } from '../../api/requests.ts';
import { maySee } from '../../domain/access/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Clocks } from '../../domain/sla/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { presentClock } from '../sla/index.ts';
import type { Circumstances } from './circumstances.ts';
import { clocksOf } from './clocks-and-place.ts';
import { presentDetail } from './present.ts';
import { reachOf } from './reach.ts';
import type { FoundRequest } from './rows.ts';
import { findRequest, findStub, type RequestStub, recorded } from './store-detail.ts';

/** Error: not_found, also where it is somebody else's. */
export async function reach(scope: Scope, number: number, actor: Actor): Promise<FoundRequest> {
  const found = await findRequest(scope, number, reachOf(actor));
  if (!found || !maySee(actor, found)) throw new ProblemError('not_found');
  return found;
}

/** As much of a request the actor may see as authorisation needs. Error: not_found. */
export async function reachStub(scope: Scope, number: number, actor: Actor): Promise<RequestStub> {
  const found = await findStub(scope, number, reachOf(actor));
  if (!found || !maySee(actor, found)) throw new ProblemError('not_found');
  return found;
}

/** Error: not_found, also where it is somebody else's. */
export async function readRequest(
  scope: Scope,
  number: number,
  around: Circumstances,
): Promise<RequestDetail> {
  const found = await reach(scope, number, around.actor);
  return presentDetail(found, { ...around, scope, now: around.now ?? found.now });
}

/** P2–P6: the clocks recomputed from the history, each with its receipt. Error: not_found. */
export async function readClocks(
  scope: Scope,
  number: number,
  around: Circumstances,
): Promise<ClocksView> {
  const found = await reach(scope, number, around.actor);
  const clocks = await clocksOf(around.book, found.entries.map(recorded));
  const promised = clocks.filter((clock, i) => i === 0 || clock.state !== 'none');
  return {
    items: promised.map((clock) => presentClock(clock, around.now ?? found.now)),
    planNames: planNamesOf(clocks, around),
  };
}

/** Of every plan that a receipt names, also where the request runs on another one now. */
function planNamesOf(
  clocks: Clocks,
  { actor, book }: Circumstances,
): Readonly<Record<string, string>> {
  const steps = clocks.flatMap(({ receipt }) => receipt.steps);
  const ids = new Set(steps.flatMap((step) => ('plan' in step ? [step.plan] : [])));
  const plans = book.current.plans.filter(({ id }) => ids.has(id));
  return Object.fromEntries(plans.map(({ id, names }) => [id, nameIn(names, actor.language)]));
}
