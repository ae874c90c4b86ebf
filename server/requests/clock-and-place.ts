import type { Severity } from '../../domain/plans/index.ts';
import { queuePlace, type Status } from '../../domain/requests/index.ts';
import { type Clock, replayClock } from '../../domain/sla/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { clockEvents, openedTerms, type RecordedEvent } from './clock-events.ts';
import type { RequestState } from './rows.ts';
import { runningPart } from './running-part.ts';

/** Clock and place in the queue as the history gives them. `now` is epoch ms. */
export async function clockAndPlace(
  book: CatalogueBook,
  history: readonly RecordedEvent[],
  facts: { status: Status; severity: Severity },
  now: number,
): Promise<Pick<RequestState, 'clock' | 'place'>> {
  const clock = await clockOf(book, history);
  const { planRank, premium } = openedTerms(history);
  const { status, severity } = facts;
  const running = runningPart(clock);
  return { clock, place: queuePlace({ status, severity, planRank, premium, running }, now) };
}

/** The first-response clock of a history, on the terms that its opening pinned (P7). */
export async function clockOf(
  book: CatalogueBook,
  history: readonly RecordedEvent[],
): Promise<Clock> {
  const terms = openedTerms(history);
  const edition = await book.edition(terms.catalogueVersion);
  return replayClock(clockEvents(history), terms.clock, edition.calendars);
}
