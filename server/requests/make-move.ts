import type { MakeMove } from '../../api/requests.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act, type MoveDeed, type Prepare } from './act.ts';
import type { Circumstances } from './circumstances.ts';
import type { Held } from './rows.ts';
import { areStaff } from './store-people.ts';
import { undoMove } from './undo-move.ts';

/**
 * R4: the moves people make without writing a message. Returns the seq of the event, which an undo names. Errors: as
 * `act` and `undoMove`, and bad_input for a call in the future or an assignee who does not work on requests.
 */
export function makeMove(
  scope: Scope,
  number: number,
  made: MakeMove,
  around: Circumstances,
): Promise<number> {
  if (made.move === 'undo') return undoMove(scope, number, made.seq, around);
  return act(scope, number, made.move, prepare(scope, made, around.actor), around);
}

const withReason = (reason: string | undefined) => (reason ? { reason } : {});

function prepare(scope: Scope, made: Exclude<MakeMove, { move: 'undo' }>, actor: Actor): Prepare {
  switch (made.move) {
    case 'take':
      return (held) => ({ kind: 'taken', ...assignment(held, actor.id) });
    case 'assign':
      return async (held) => {
        await checkAssignee(scope, made.assigneeId);
        return { kind: 'assigned', ...assignment(held, made.assigneeId) };
      };
    case 'continue':
      return () => ({ kind: 'continued', mail: 'resumed' });
    case 'log_call':
      return ({ now }) => logCall(Date.parse(made.startedAt), now);
    case 'change_severity':
      return (held) => changeSeverity(made, held);
    case 'cancel':
      return () => ({
        kind: 'cancelled_by_support',
        content: { reason: made.reason },
        mail: 'cancelled_by_support',
      });
    case 'solve_without_info':
      return () => ({
        kind: 'solved_without_info',
        content: withReason(made.reason),
        mail: 'solved_no_info',
      });
    case 'accept':
      return () => ({ kind: 'accepted', mail: 'closed' });
    case 'resume':
      return () => ({ kind: 'resumed', content: withReason(made.reason), mail: 'resumed' });
    case 'close':
      return () => ({ kind: 'closed_by_user', mail: 'cancelled_by_user' });
  }
}

const assignment = ({ request }: Held, assigneeId: string | null) => ({
  assigneeId,
  terms: { assigneeBefore: request.assigneeId, assignee: assigneeId },
});

async function checkAssignee(scope: Scope, assigneeId: string | null): Promise<void> {
  if (assigneeId === null || (await areStaff(scope, [assigneeId]))) return;
  throw new ProblemError('bad_input', {
    fields: [{ path: 'assigneeId', message: 'must be somebody who works on requests' }],
  });
}

/** P4: with before and after, so that it can be told and taken back. */
function changeSeverity(
  { severity, reason }: Extract<MakeMove, { move: 'change_severity' }>,
  { request }: Held,
): MoveDeed {
  if (request.severity === severity) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'severity', message: 'is this already' }],
    });
  }
  return {
    kind: 'severity_changed',
    severity,
    terms: { from: request.severity, to: severity },
    content: { reason },
    mail: 'severity_changed',
  };
}

/** P3: a call is logged with its start, which may lie before its logging, never after it. */
function logCall(startedAt: number, now: number): MoveDeed {
  if (startedAt > now) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'startedAt', message: 'must not be in the future' }],
    });
  }
  return { kind: 'call_logged', terms: { startedAt } };
}
