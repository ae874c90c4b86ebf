import type { Severity } from '../../domain/plans/index.ts';
import { queuePlace, type Status, waitingOf, withoutUndone } from '../../domain/requests/index.ts';
import { type Clock, type Clocks, leadingClock } from '../../domain/sla/index.ts';
import { asWorker } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { openedTerms, type RecordedEvent, runsOn } from './clock-events.ts';
import { clocksOf } from './clocks-and-place.ts';
import { publicNumber } from './rows.ts';
import { runningPart } from './running-part.ts';
import type { After } from './store-histories.ts';
import { type Stored, type Written, writtenRequests } from './store-verify.ts';

/** A stored value that does not follow from the history. */
export interface Difference {
  number: string;
  /**
   * A column of the request, or of one of its clocks like `solution 1 due_at`; `history` where that gives no clocks at
   * all, and then `stored` says why.
   */
  what: string;
  stored: number | string | null;
  recomputed: number | string | null;
}

export interface Verified {
  requests: number;
  clocks: number;
  differences: number;
}

const BATCH = 500;

/** How long after its warning a request may still wait for the sweep that moves it to the first band, milliseconds. */
const SWEEP_LIMIT_MS = 60_000;

/** Recomputes every request from its events alone and tells each stored value that differs; repairs nothing. */
export async function verifyClocks(
  database: Database,
  book: CatalogueBook,
  tell: { difference(found: Difference): void; progress(requests: number): void },
): Promise<Verified> {
  const verified = { requests: 0, clocks: 0, differences: 0 };
  let after: After;
  for (;;) {
    const [page, now] = await asWorker(database, async (scope) => [
      await writtenRequests(scope, after, BATCH),
      await databaseNow(scope.db),
    ]);
    for (const written of page) {
      const found = await differencesOf(book, written, now).catch(unreadable(written));
      verified.requests += 1;
      verified.clocks += written.clocks.length;
      verified.differences += found.length;
      found.forEach(tell.difference);
    }
    if (page.length < BATCH) return verified;
    after = page.at(-1);
    tell.progress(verified.requests);
  }
}

/** Somebody spoilt this history; those of the others are still to be looked at. */
const unreadable =
  ({ number }: Written) =>
  ({ message }: Error): Difference[] => [
    { number: publicNumber(number), what: 'history', stored: message, recomputed: null },
  ];

async function differencesOf(
  book: CatalogueBook,
  written: Written,
  now: number,
): Promise<Difference[]> {
  const { events, request } = written;
  const clocks = await clocksOf(book, events);
  const facts = factsOf(events);
  const place = (at: number) => placeOf(events, facts, clocks, at);
  const lately = place(now - SWEEP_LIMIT_MS);
  const waits = request.queue_band === lately.queue_band;
  const wanted = {
    ...facts,
    ...leaderOf(leadingClock(clocks)),
    ...(waits ? lately : place(now)),
    lapses_at: waitingOf(events)?.lapsesAt ?? null,
    history_seq: events.at(-1)?.seq ?? 0,
  };
  const number = publicNumber(written.number);
  return [...compared(number, '', request, wanted), ...comparedClocks(number, written, clocks)];
}

function factsOf(events: readonly RecordedEvent[]) {
  const { contractId, planId, catalogueVersion } = runsOn(events);
  const history = withoutUndone(events);
  const severity = history.findLast(({ kind }) => kind === 'severity_changed')?.terms.to;
  const assigned = history.findLast(({ terms }) => 'assignee' in terms);
  return {
    status: (events.at(-1)?.terms.status ?? 'processing') as Status,
    severity: (severity ?? openedTerms(events).severity) as Severity,
    assignee_id: (assigned?.terms.assignee ?? null) as string | null,
    contract_id: contractId,
    plan_id: planId,
    catalogue_version: catalogueVersion,
  };
}

function placeOf(
  events: readonly RecordedEvent[],
  { status, severity }: ReturnType<typeof factsOf>,
  clocks: Clocks,
  now: number,
): Stored {
  const { planRank, premium } = runsOn(events);
  const running = runningPart(clocks);
  const place = queuePlace({ status, severity, planRank, premium, running }, now);
  return {
    queue_band: place.band,
    queue_rank: place.rank,
    queue_severity: place.severity,
    next_due_at: Number.isFinite(place.nextDueAt) ? place.nextDueAt : null,
  };
}

const leaderOf = (clock: Clock): Stored => ({
  clock_kind: clock.kind,
  clock_cycle: clock.cycle,
  clock_state: clock.state,
  clock_calendar: clock.target?.calendar ?? null,
  clock_starts_at: clock.startsAt,
  clock_warning_at: clock.warningAt,
  clock_due_at: clock.dueAt,
  clock_answered_at: clock.answeredAt,
});

function comparedClocks(number: string, { clocks: stored }: Written, clocks: Clocks): Difference[] {
  const nameOf = ({ kind, cycle }: { kind?: unknown; cycle?: unknown }) => `${kind} ${cycle}`;
  const wanted = new Map(
    clocks.filter(({ state }) => state !== 'none').map((clock) => [nameOf(clock), rowOf(clock)]),
  );
  const found = new Map(stored.map((row) => [nameOf(row), row]));
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((name) =>
    compared(number, `${name} `, found.get(name) ?? {}, wanted.get(name) ?? {}),
  );
}

const rowOf = (clock: Clock): Stored => ({
  kind: clock.kind,
  cycle: clock.cycle,
  state: clock.state,
  starts_at: clock.startsAt,
  warning_at: clock.warningAt,
  due_at: clock.dueAt,
  answered_at: clock.answeredAt,
  calendar: clock.target?.calendar ?? null,
  target_minutes: clock.target?.minutes ?? null,
  breach_reason: clock.breachReason,
  dispute: clock.dispute,
});

function compared(number: string, prefix: string, stored: Stored, wanted: Stored): Difference[] {
  return [...new Set([...Object.keys(stored), ...Object.keys(wanted)])].flatMap((column) => {
    const [is, should] = [stored[column] ?? null, wanted[column] ?? null];
    return is === should
      ? []
      : [{ number, what: `${prefix}${column}`, stored: is, recomputed: should }];
  });
}
