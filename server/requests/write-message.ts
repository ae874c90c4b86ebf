import type { WriteMessage } from '../../api/requests.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act, type Deed } from './act.ts';
import type { Circumstances } from './circumstances.ts';

/** What each kind of message is in the history, and which mail follows. */
const deeds = {
  reply: { move: 'reply', kind: 'replied' },
  answer: { move: 'answer', kind: 'answered', mail: 'answered' },
  question: { move: 'question', kind: 'asked', mail: 'question_asked' },
  solution: { move: 'solution', kind: 'solution_provided', mail: 'solution_provided' },
  note: { move: 'note', kind: 'noted', internal: true },
} as const satisfies Record<WriteMessage['kind'], Deed>;

/**
 * R4, P5: writes on a request. Whoever answers says whether the answer is qualified; a note and a customer's reply
 * never are. Errors: as `act`, and bad_input where `qualified` is left open.
 */
export function writeMessage(
  scope: Scope,
  number: number,
  message: WriteMessage,
  around: Circumstances,
): Promise<void> {
  const answers =
    message.kind === 'answer' || message.kind === 'question' || message.kind === 'solution';
  if (answers && message.qualified === undefined) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'qualified', message: 'say whether this is a qualified answer' }],
    });
  }
  return act(
    scope,
    number,
    () => ({
      ...deeds[message.kind],
      terms: answers ? { qualified: message.qualified } : {},
      content: { body: message.body },
    }),
    around,
  );
}
