import type { MakeMove } from '../../api/requests.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act, type Deed, type Prepare } from './act.ts';
import type { Circumstances } from './circumstances.ts';

/** R4: the moves people make without writing a message. Errors: as `act`, and bad_input for a call in the future. */
export function makeMove(
  scope: Scope,
  number: number,
  move: MakeMove,
  around: Circumstances,
): Promise<void> {
  return act(scope, number, prepare(move, around), around);
}

function prepare(made: MakeMove, { actor }: Circumstances): Prepare {
  switch (made.move) {
    case 'take':
      return ({ assigneeId }) => ({
        move: 'take',
        kind: 'taken',
        assigneeId: actor.id,
        terms: { assigneeBefore: assigneeId, assignee: actor.id },
      });
    case 'assign':
      return ({ assigneeId }) => ({
        move: 'assign',
        kind: 'assigned',
        assigneeId: made.assigneeId,
        terms: { assigneeBefore: assigneeId, assignee: made.assigneeId },
      });
    case 'continue':
      return () => ({ move: 'continue', kind: 'continued' });
    case 'undo':
      throw new ProblemError('undo_too_late');
    case 'log_call':
      return (_request, now) => logCall(Date.parse(made.startedAt), now);
    case 'change_severity':
      return (request) => {
        if (request.severity === made.severity) {
          throw new ProblemError('bad_input', {
            fields: [{ path: 'severity', message: 'is this already' }],
          });
        }
        return {
          move: 'change_severity',
          kind: 'severity_changed',
          severity: made.severity,
          terms: { from: request.severity, to: made.severity },
          content: { reason: made.reason },
          mail: 'severity_changed',
        };
      };
    case 'cancel':
      return () => ({
        ...ending('cancel', 'cancelled_by_support'),
        content: { reason: made.reason },
      });
    case 'solve_without_info':
      return () => ({
        move: 'solve_without_info',
        kind: 'solved_without_info',
        content: made.reason ? { reason: made.reason } : {},
        mail: 'solved_no_info',
      });
    case 'accept':
      return () => ({ move: 'accept', kind: 'accepted', mail: 'closed' });
    case 'resume':
      return () => ({
        move: 'resume',
        kind: 'resumed',
        content: made.reason ? { reason: made.reason } : {},
        mail: 'resumed',
      });
    case 'close':
      return () => ending('close', 'cancelled_by_user');
  }
}

const ending = (
  move: 'cancel' | 'close',
  mail: 'cancelled_by_support' | 'cancelled_by_user',
): Deed => ({
  move,
  kind: move === 'cancel' ? 'cancelled_by_support' : 'closed_by_user',
  mail,
});

/** P3: a call is logged with its start, which may lie before its logging, never after it. */
function logCall(startedAt: number, now: number): Deed {
  if (startedAt > now) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'startedAt', message: 'must not be in the future' }],
    });
  }
  return { move: 'log_call', kind: 'call_logged', terms: { startedAt } };
}
