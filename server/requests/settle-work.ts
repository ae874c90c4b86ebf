import { isOpen, type Status } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { settleIncident } from '../contracts/index.ts';
import { type RecordedEvent, runsOn } from './clock-events.ts';
import type { LockedRequest, RequestState } from './rows.ts';

/**
 * K3: the incident of a premium request is used up once the work is done: with the first qualified answer, or with the
 * request's end. What was taken back or corrected is not done any more.
 */
export async function settleWork(
  scope: Scope,
  { id: requestId, companyId }: LockedRequest,
  { status, clocks }: RequestState,
  history: readonly RecordedEvent[],
): Promise<void> {
  const { contractId } = runsOn(history);
  const event = history.at(-1);
  if (contractId === null || !event || !decidesIt(event)) return;
  const done = !isOpen(status) || clocks[0].answeredAt !== null;
  const incident = { companyId, contractId, requestId };
  await settleIncident(scope, incident, { done, eventSeq: event.seq }, event.occurredAt);
}

const decidesIt = ({ terms }: RecordedEvent): boolean =>
  terms.qualified !== undefined ||
  isOpen(terms.statusBefore as Status) !== isOpen(terms.status as Status);
