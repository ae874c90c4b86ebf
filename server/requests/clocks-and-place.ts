import { plannedAlarms } from '../../domain/escalation/index.ts';
import type { Severity } from '../../domain/plans/index.ts';
import { queuePlace, type Status, waitingOf } from '../../domain/requests/index.ts';
import { type Calendars, type Clocks, replayClocks } from '../../domain/sla/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import {
  clockEvents,
  editionsRead,
  openedTerms,
  type RecordedEvent,
  runsOn,
} from './clock-events.ts';
import type { RequestState } from './rows.ts';
import { runningPart } from './running-part.ts';

/** Clocks with what they announce, place in the queue and waiting as the history gives them. `now` is epoch ms. */
export async function clocksAndPlace(
  book: CatalogueBook,
  history: readonly RecordedEvent[],
  facts: { status: Status; severity: Severity },
  now: number,
): Promise<Pick<RequestState, 'clocks' | 'alarms' | 'place' | 'waiting'>> {
  const clocks = await clocksOf(book, history);
  const { planRank, premium } = runsOn(history);
  const running = runningPart(clocks);
  return {
    clocks,
    alarms: clocks.map((clock) => plannedAlarms(clock, book.current.escalation)),
    place: queuePlace({ ...facts, planRank, premium, running }, now),
    waiting: waitingOf(history),
  };
}

/** All clocks of a history, on the terms and calendars that it pins (P7). */
export async function clocksOf(
  book: CatalogueBook,
  history: readonly RecordedEvent[],
): Promise<Clocks> {
  const editions = await book.editions(editionsRead(history));
  return clocksOn(editions, history);
}

/** The same where the editions that the history reads are at hand. */
export function clocksOn(
  editions: ReadonlyMap<number, { calendars: Calendars }>,
  history: readonly RecordedEvent[],
): Clocks {
  const calendarsOf = (version: number) => editions.get(version)?.calendars ?? new Map();
  const { clock, catalogueVersion } = openedTerms(history);
  const terms = { ...clock, calendars: calendarsOf(catalogueVersion) };
  return replayClocks(clockEvents(history, calendarsOf), terms);
}
