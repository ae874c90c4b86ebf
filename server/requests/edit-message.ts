import { mayEdit } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import { hold } from './hold.ts';

/**
 * A3: corrects one's own words for a while after they were sent. Nothing is overwritten: an entry names the corrected
 * one and holds the words that count from now on. Clock, status and who answered stay as they were. Returns the seq of
 * the entry. Errors: not_found, also for a note that the writer may not see; not_allowed; edit_too_late.
 */
export async function editMessage(
  scope: Scope,
  number: number,
  { seq, body }: { seq: number; body: string },
  around: Circumstances,
): Promise<number> {
  const held = await hold(scope, number, around);
  const { request, history, now } = held;
  const entry = history.find((candidate) => candidate.seq === seq);
  if (!entry) throw new ProblemError('not_found');
  const personId = around.actor.id;
  if (entry.actorId !== personId) throw new ProblemError('not_allowed');
  const minutes = around.book.current.conversation.editMinutes;
  if (!mayEdit(entry, { personId, status: request.status, now, minutes })) {
    throw new ProblemError('edit_too_late');
  }
  const internal = entry.kind === 'noted';
  return append(
    scope,
    held,
    {
      kind: 'edited',
      terms: { edits: seq },
      content: { body },
      internal,
      ...(internal ? {} : { mail: 'message_edited' as const }),
    },
    around,
  );
}
