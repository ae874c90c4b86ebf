import { MORE_CLOCK_KINDS } from '../plans/index.ts';
import { type Course, courseOf, type Turn } from './course.ts';
import type { Answered, ClockEvent } from './events.ts';
import { pausesOf } from './pauses.ts';
import type { ClockTerms } from './terms.ts';

/**
 * The courses of all clocks that a history may have, the first response's first, cycle by cycle. Corrections are applied before.
 * @param terms those the request was opened on
 * @throws RangeError for a history that does not begin with `opened`
 */
export function coursesOf(events: readonly ClockEvent[], terms: ClockTerms): [Course, ...Course[]] {
  const [opened] = events;
  if (opened?.kind !== 'opened') throw new RangeError('a history begins with its opening');
  const kinds = kindsOf(events, terms);
  const pauses = kinds.length > 0 ? pausesOf(events) : [];
  const told = { events, opened, terms, pauses };
  const firstResponse = courseOf({ ...told, pauses: [] }, 'first_response', 1, firstTurn(events));
  const others = kinds.flatMap((kind) =>
    turns[kind](events).map((turn, i) => courseOf(told, kind, i + 1, turn)),
  );
  return [firstResponse, ...others];
}

type OtherKind = (typeof MORE_CLOCK_KINDS)[number];

/** The kinds that the terms of the opening or any later ones promise. */
function kindsOf(events: readonly ClockEvent[], terms: ClockTerms): OtherKind[] {
  const named = [...(terms.moreClocks ?? [])];
  for (const event of events) {
    if (event.kind === 'terms_changed') named.push(...(event.terms.moreClocks ?? []));
  }
  if (named.length === 0) return [];
  return MORE_CLOCK_KINDS.filter((kind) => named.some((clock) => clock.kind === kind));
}

/** `P6`: where each kind's turns begin and end. */
const turns: Record<OtherKind, (events: readonly ClockEvent[]) => Turn[]> = {
  next_answer: nextAnswers,
  regular_update: regularUpdates,
  solution: solution,
};

/** `P5`: the first qualified answer, or the end, is final. */
const firstTurn = (events: readonly ClockEvent[]): Turn => ({
  begin: 0,
  end: events.findIndex((event) => event.kind === 'ended' || isQualified(event)),
  cause: 'opened',
});

const isQualified = (event: ClockEvent): event is Answered =>
  event.kind === 'answered' && event.qualified;

/** From the earliest words of the customer that nobody answered, once the first qualified answer is given. */
function nextAnswers(events: readonly ClockEvent[]): Turn[] {
  const found: Turn[] = [];
  let answered = false;
  let begin = -1;
  for (const [i, event] of events.entries()) {
    if (begin < 0) {
      if (event.kind === 'ended') return found;
      if (isQualified(event)) answered = true;
      else if (answered && event.kind === 'customer_wrote') begin = i;
    } else if (event.kind === 'ended' || answersThem(event)) {
      found.push({ begin, end: i, cause: 'reply' });
      if (event.kind === 'ended') return found;
      begin = -1;
    }
  }
  return begin < 0 ? found : [...found, { begin, end: -1, cause: 'reply' }];
}

/** "We are looking" leaves the customer waiting; a question and a solution give them the next move. */
const answersThem = (event: ClockEvent): boolean =>
  event.kind === 'answered' && (event.qualified || event.as !== undefined);

/** From each word of staff to the next; none while a solution stands. */
function regularUpdates(events: readonly ClockEvent[]): Turn[] {
  const found: Turn[] = [];
  let open: Pick<Turn, 'begin' | 'cause'> | null = { begin: 0, cause: 'opened' };
  for (const [i, event] of events.entries()) {
    if (event.kind === 'answered') {
      if (open) found.push({ ...open, end: i });
      const goesOn: boolean = event.as === 'question' || (open !== null && event.as !== 'solution');
      open = goesOn ? { begin: i, cause: 'update' } : null;
    } else if (event.kind === 'ended') {
      if (open) found.push({ ...open, end: i });
      return found;
    } else if (!open && goesOnWith(event)) {
      open = { begin: i, cause: 'reopened' };
    }
  }
  return open ? [...found, { ...open, end: -1 }] : found;
}

/** To the solution that stands: one after which work went on was none. */
function solution(events: readonly ClockEvent[]): Turn[] {
  let end = -1;
  for (const [i, event] of events.entries()) {
    if (event.kind === 'answered' && event.as === 'solution') end = end < 0 ? i : end;
    else if (goesOnWith(event) || (event.kind === 'answered' && event.as === 'question')) end = -1;
    else if (event.kind === 'ended') {
      end = end < 0 ? i : end;
      break;
    }
  }
  return [{ begin: 0, end, cause: 'opened' }];
}

const goesOnWith = ({ kind }: ClockEvent): boolean =>
  kind === 'customer_wrote' || kind === 'continued';
