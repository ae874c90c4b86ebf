import type { MakeMove } from '../../api/requests.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act, type MoveDeed, type Prepare } from './act.ts';
import { assignment, checkAssignee } from './assignment.ts';
import { correctAnswer, correctCall, logCall } from './calls-and-corrections.ts';
import { changeContract } from './change-contract.ts';
import type { Circumstances } from './circumstances.ts';
import { clocksOf } from './clocks-and-place.ts';
import { decideDispute, explainBreach, openDispute } from './judge-breach.ts';
import { returnIncidentOf } from './return-incident.ts';
import type { Held } from './rows.ts';
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
  if (made.move === 'change_contract') return changeContract(scope, number, made, around);
  if (made.move === 'return_incident') return returnIncidentOf(scope, number, made, around);
  return act(scope, number, made.move, prepare(scope, made, around), around);
}

const withReason = (reason: string | undefined) => (reason ? { reason } : {});

type Prepared = Exclude<MakeMove, { move: 'undo' | 'change_contract' | 'return_incident' }>;

function prepare(scope: Scope, made: Prepared, { actor, book }: Circumstances): Prepare {
  switch (made.move) {
    case 'take':
      return (held) => ({ kind: 'taken', ...assignment(held, actor.id) });
    case 'assign':
      return async (held) => {
        await checkAssignee(scope, made.assigneeId, held.request);
        return { kind: 'assigned', ...assignment(held, made.assigneeId) };
      };
    case 'continue':
      return () => ({ kind: 'continued', mail: 'resumed' });
    case 'log_call':
      return ({ now }) => logCall(made, now);
    case 'correct_call':
      return (held) => correctCall(made, held);
    case 'correct_answer':
      return (held) => correctAnswer(made, held);
    case 'explain_breach':
      return (held) => explainBreach(made, clocksOf(book, held.history), held.now);
    case 'dispute':
      return (held) => openDispute(made, clocksOf(book, held.history), held.now);
    case 'decide_dispute':
      return (held) => decideDispute(made, held, actor.id);
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
