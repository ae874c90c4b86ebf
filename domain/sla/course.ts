import type { Severity } from '../plans/index.ts';
import type { ClockEvent, Opened, SeverityChanged, TermsChanged } from './events.ts';
import { type Pause, pausesWithin } from './pauses.ts';
import type { ClockKind, ClockTerms } from './terms.ts';

export type Change = SeverityChanged | TermsChanged;

/** What makes a clock begin: the request, a customer's words, staff's last words, work that goes on. */
export type Cause = 'opened' | 'reply' | 'update' | 'reopened';

/** Where a clock's turn begins and ends in a history: places of events, `end` is -1 while it lasts. */
export interface Turn {
  readonly begin: number;
  readonly end: number;
  readonly cause: Cause;
}

/** Everything of a history that decides one clock. Instants are epoch ms, UTC. */
export interface Course {
  readonly kind: ClockKind;
  readonly cycle: number;
  readonly cause: Cause;
  readonly opened: Opened;
  readonly from: number;
  /** In force when it begins. */
  readonly terms: ClockTerms;
  readonly severity: Severity;
  /**
   * Calls in the order they were logged, and the start of the earliest, which counts (`P3`). Only a clock that begins with
   * the request waits for one: later the vendor is at work.
   */
  readonly calls: readonly Call[];
  readonly call: number | null;
  readonly changes: readonly Change[];
  /** The time that lay with the customer; the terms say of some of it whether it counts. */
  readonly pauses: readonly Pause[];
  readonly answeredAt: number | null;
  readonly endedAt: number | null;
}

export interface Call {
  readonly at: number;
  readonly loggedAt: number | null;
}

interface Told {
  readonly events: readonly ClockEvent[];
  readonly opened: Opened;
  /** Those of the opening. */
  readonly terms: ClockTerms;
  readonly pauses: readonly Pause[];
}

/** What is recorded after the end, or happened after it but was recorded before (a backdated answer), no longer counts. */
export function courseOf(
  { events, opened, terms, pauses }: Told,
  kind: ClockKind,
  cycle: number,
  { begin, end, cause }: Turn,
): Course {
  const last = events[end];
  const until = last?.at ?? Number.POSITIVE_INFINITY;
  const from = events[begin]?.at ?? opened.at;
  const counted = events
    .slice(begin + 1, end < 0 ? undefined : end)
    .filter((event) => event.at <= until);
  const calls = cause === 'opened' ? callsOf(opened, counted) : [];
  return {
    kind,
    cycle,
    cause,
    opened,
    from,
    ...inForce(events, begin, opened, terms),
    calls,
    call: calls.length > 0 ? Math.min(...calls.map(({ at }) => at)) : null,
    changes: counted.filter(isChange),
    pauses: pausesWithin(pauses, from, last ? until : null),
    answeredAt: last?.kind === 'answered' ? last.at : null,
    endedAt: last?.kind === 'ended' ? last.at : null,
  };
}

const isChange = (event: ClockEvent): event is Change =>
  event.kind === 'severity_changed' || event.kind === 'terms_changed';

function inForce(
  events: readonly ClockEvent[],
  at: number,
  opened: Opened,
  first: ClockTerms,
): Pick<Course, 'terms' | 'severity'> {
  let { severity } = opened;
  let terms = first;
  // A clock that begins with the request has nothing before it.
  for (const event of at > 0 ? events.slice(0, at) : []) {
    if (event.kind === 'severity_changed') severity = event.to;
    if (event.kind === 'terms_changed') terms = event.terms;
  }
  return { terms, severity };
}

function callsOf(opened: Opened, counted: readonly ClockEvent[]): Call[] {
  const logged = counted.filter((event) => event.kind === 'call_logged');
  return [
    ...callAtCreation(opened),
    ...logged.map(({ at, loggedAt }) => ({ at, loggedAt: loggedAt ?? null })),
  ];
}

function callAtCreation({ at, calledAt, channel }: Opened): Call[] {
  if (calledAt !== undefined) return [{ at: calledAt, loggedAt: null }];
  return channel === 'phone' ? [{ at, loggedAt: null }] : [];
}
