import type { WriteMessage } from '../../api/requests.ts';
import { maySee } from '../../domain/access/index.ts';
import { afterEnd } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Circumstances } from './circumstances.ts';
import { openFollowUp } from './open-follow-up.ts';
import { reachOf } from './reach.ts';
import { type Followed, findFollowed } from './store-follow-ups.ts';
import { writeMessage } from './write-message.ts';

/**
 * R4: writes on a request, or, where a customer answers one that has ended, in the follow-up that the answer opens or
 * that is open. Returns the number of the request that was written on. Errors: as `writeMessage`; follow_up_too_late;
 * follow_up_ended; move_impossible for what its customer closed.
 */
export async function writeOn(
  scope: Scope,
  number: number,
  message: WriteMessage,
  around: Circumstances,
): Promise<number> {
  const ended = message.kind === 'reply' ? await endedOf(scope, number, around) : undefined;
  if (!ended) {
    await writeMessage(scope, number, message, around);
    return number;
  }
  const { followed, now } = ended;
  const { book } = around;
  const { followUpDays: days } = book.current.conversation;
  const after = afterEnd(followed, { now, days, zone: book.current.zone });
  // Whether it is theirs to answer is asked where it is done.
  if (after?.does === 'opens') return openFollowUp(scope, followed, message, { ...around, now });
  if (after?.does === 'files' && followed.followUp) {
    const { seenSeq: _ofTheOther, ...words } = message;
    await writeMessage(scope, followed.followUp.number, words, around);
    return followed.followUp.number;
  }
  throw refusal(after?.does === 'refuses' ? after.why : 'final', followed);
}

async function endedOf(
  scope: Scope,
  number: number,
  { actor, now }: Circumstances,
): Promise<{ followed: Followed; now: number } | undefined> {
  const followed = await findFollowed(scope, number, reachOf(actor));
  if (!followed || !maySee(actor, followed)) throw new ProblemError('not_found');
  return followed.endedAt === null ? undefined : { followed, now: now ?? followed.now };
}

function refusal(why: 'final' | 'late' | 'follow_up_ended', { status }: Followed): ProblemError {
  if (why === 'late') return new ProblemError('follow_up_too_late');
  if (why === 'follow_up_ended') return new ProblemError('follow_up_ended');
  return new ProblemError('move_impossible', { reason: status });
}

/** Two answers at the same moment: the second finds the follow-up that the first opened, and is filed there. */
export const oneFollowUp = <Result>(write: () => Promise<Result>): Promise<Result> =>
  write().catch((error) => {
    if (error.code === '23505' && String(error.constraint) === 'requests_follow_up') return write();
    throw error;
  });
