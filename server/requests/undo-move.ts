import type { Severity } from '../../domain/plans/index.ts';
import { mayUndo, type Status } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append, type Deed } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import type { RecordedEvent } from './clock-events.ts';
import { hold } from './hold.ts';
import type { LockedRequest } from './rows.ts';

/**
 * R4: takes back one's own last move by an event that names it: nothing is deleted, and clock and place are as if it
 * had never been. Returns the seq of the event. Errors: not_found, undo_too_late.
 */
export async function undoMove(
  scope: Scope,
  number: number,
  seq: number,
  around: Circumstances,
): Promise<number> {
  const held = await hold(scope, number, around);
  const { request, history, now } = held;
  const entry = history.find((candidate) => candidate.seq === seq);
  if (!entry || !mayUndo(entry, request.historySeq, around.actor.id, now)) {
    throw new ProblemError('undo_too_late');
  }
  return append(
    scope,
    held,
    { kind: 'undone', terms: { undoes: seq }, ...before(entry, request) },
    around,
  );
}

/** What the request was before this event. */
function before(
  { kind, terms }: RecordedEvent,
  request: LockedRequest,
): Pick<Deed, 'status' | 'severity' | 'assigneeId'> {
  const assigned = 'assigneeBefore' in terms;
  return {
    status: terms.statusBefore as Status,
    severity: kind === 'severity_changed' ? (terms.from as Severity) : request.severity,
    assigneeId: assigned ? (terms.assigneeBefore as string | null) : request.assigneeId,
  };
}
