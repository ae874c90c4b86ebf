import type { RequestDetail } from '../../api/requests.ts';
import { mayMove } from '../../domain/access/index.ts';
import { afterEnd, followUpIncident } from '../../domain/requests/index.ts';
import type { Actor } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { type FoundRequest, publicNumber } from './rows.ts';

/** R4: where a request goes on, and what an answer would do; `now` is epoch ms. */
export function presentFollowUps(
  found: FoundRequest,
  { actor, book, now }: { actor: Actor; book: CatalogueBook; now: number },
): Pick<RequestDetail, 'followUpOf' | 'followUp' | 'afterEnd'> {
  const { followUp, followUpOf } = found;
  return {
    followUpOf: followUpOf === null ? null : publicNumber(followUpOf),
    followUp: followUp && { number: publicNumber(followUp.number), open: followUp.open },
    afterEnd: mayMove(actor, 'reply', found) ? presentAfterEnd(found, book, now) : null,
  };
}

function presentAfterEnd(
  found: FoundRequest,
  book: CatalogueBook,
  now: number,
): RequestDetail['afterEnd'] {
  const { zone, conversation } = book.current;
  const after = afterEnd(found, { now, days: conversation.followUpDays, zone });
  if (!after) return null;
  const [premium, isFollowUp] = [found.contractId !== null, found.followUpOf !== null];
  const opens = after.does === 'opens';
  return {
    does: after.does,
    why: after.does === 'refuses' ? after.why : null,
    until: opens ? new Date(after.until).toISOString() : null,
    takesIncident: opens && followUpIncident({ premium, isFollowUp }) === 'taken',
  };
}
