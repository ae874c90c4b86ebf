import { mayMove } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { lockIncident, returnIncident } from '../contracts/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act } from './act.ts';
import type { Circumstances } from './circumstances.ts';
import { runsOn } from './clock-events.ts';
import { reachStub } from './read.ts';

/**
 * K3: staff give the premium incident of a request back, with a reason; the request stays on its contract. Returns the
 * seq of the event. Errors: as `act`; no_incident_taken.
 */
export async function returnIncidentOf(
  scope: Scope,
  number: number,
  { reason }: { reason: string },
  around: Circumstances,
): Promise<number> {
  const stub = await reachStub(scope, number, around.actor);
  if (!mayMove(around.actor, 'return_incident', stub)) throw new ProblemError('not_allowed');
  const { id: requestId, companyId, contractId } = stub;
  // The contract's year is locked before the request, as when a request is opened.
  const incident = contractId && (await lockIncident(scope, { companyId, contractId, requestId }));
  if (!incident) throw new ProblemError('no_incident_taken');
  return act(
    scope,
    number,
    'return_incident',
    async ({ request, history, now }) => {
      if (runsOn(history).contractId !== contractId) throw new ProblemError('newer_messages');
      await returnIncident(scope, incident, request.historySeq + 1, now);
      return { kind: 'incident_returned', terms: { contractId }, content: { reason } };
    },
    around,
  );
}
