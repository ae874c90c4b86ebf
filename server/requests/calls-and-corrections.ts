import type { MakeMove } from '../../api/requests.ts';
import { isLoggedLate, withoutUndone } from '../../domain/requests/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { MoveDeed } from './act.ts';
import type { Held } from './rows.ts';

type Made<Move extends MakeMove['move']> = Extract<MakeMove, { move: Move }>;

const refuse = (path: string, message: string) =>
  new ProblemError('bad_input', { fields: [{ path, message }] });

/** P3: a call is logged with its start, which may lie before its logging, never after it. */
export function logCall({ startedAt, reason }: Made<'log_call'>, now: number): MoveDeed {
  const started = startOfCall(startedAt, now);
  if (!reason && isLoggedLate(started, now)) {
    throw refuse('reason', 'say why this call is logged so late');
  }
  return {
    kind: 'call_logged',
    terms: { startedAt: started },
    ...(reason ? { content: { reason } } : {}),
  };
}

/** A call that was logged wrongly: both readings stay in the history. */
export function correctCall(
  { seq, startedAt, reason }: Made<'correct_call'>,
  held: Held,
): MoveDeed {
  checkCorrects(held, seq, ['call_logged']);
  return {
    kind: 'call_corrected',
    terms: { corrects: seq, startedAt: startedAt && startOfCall(startedAt, held.now) },
    content: { reason },
  };
}

/** P5: an answer that was marked wrongly; the clocks are as if it had been marked so from the beginning. */
export function correctAnswer(
  { seq, qualified, reason }: Made<'correct_answer'>,
  held: Held,
): MoveDeed {
  checkCorrects(held, seq, ['answered', 'asked', 'solution_provided']);
  return { kind: 'answer_corrected', terms: { corrects: seq, qualified }, content: { reason } };
}

function startOfCall(startedAt: string, now: number): number {
  const started = Date.parse(startedAt);
  if (started > now) throw refuse('startedAt', 'must not be in the future');
  return started;
}

function checkCorrects({ history }: Held, seq: number, kinds: readonly string[]): void {
  const found = withoutUndone(history).find((entry) => entry.seq === seq);
  if (!found || !kinds.includes(found.kind)) {
    throw refuse('seq', `must name an entry of this request: ${kinds.join(', ')}`);
  }
}
