import type { Clock, Clocks } from '../../domain/sla/index.ts';
import { as, asOperator, type Scope } from '../access/index.ts';
import type { CatalogueBook, Edition } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { append } from './append.ts';
import { type Circumstances, theService } from './circumstances.ts';
import { type ChangedTerms, editionsRead, type RecordedEvent, runsOn } from './clock-events.ts';
import { clocksOf, clocksOn } from './clocks-and-place.ts';
import { publicNumber } from './rows.ts';
import { type After, countBroughtTo, type History, promisedHistories } from './store-histories.ts';
import { lockRequestById } from './store-locks.ts';

/** What an edition of the catalogue would do to one promise. Instants are epoch ms. */
export interface MovedPromise {
  number: string;
  subject: string;
  company: { publicId: string; name: string };
  kind: Clock['kind'];
  cycle: number;
  /** Of the calendar it counts on. */
  zone: string;
  /** Of a paused clock: when it would be due if it went on at once. */
  before: number;
  after: number;
}

interface Applied {
  edition: Edition;
  /** Staff gave a reason: promises may get later (P8). */
  reason: string | null;
}

const BATCH = 200;

/** P7, P8: the promises of open requests that the calendars of an edition, saved or not, would move. */
export async function previewEdition(
  database: Database,
  book: CatalogueBook,
  applied: Applied,
): Promise<{ moved: MovedPromise[]; unmoved: number }> {
  const moved: MovedPromise[] = [];
  let unmoved = 0;
  for await (const history of allPromised(database)) {
    const changes = await changesOf(book, history, applied);
    moved.push(...changes);
    if (changes.length === 0) unmoved += 1;
  }
  return { moved, unmoved };
}

/**
 * Brings an edition that holds to the open requests whose promises it moves, each once and in a transaction of its own:
 * killed in the middle, the rest is done the next time. Returns how many requests moved, then and now.
 */
export async function applyEdition(
  database: Database,
  book: CatalogueBook,
  applied: Applied,
  by: Circumstances['actor'] | null,
): Promise<number> {
  const transact = <Result>(work: (scope: Scope) => Promise<Result>) =>
    by ? as(database, by, work) : asOperator(database, work);
  for await (const history of allPromised(database)) {
    if (!(await isConcerned(book, history, applied))) continue;
    await transact((scope) => applyTo(scope, book, history, applied, by ?? theService));
  }
  return asOperator(database, (scope) => countBroughtTo(scope, applied.edition.version));
}

async function applyTo(
  scope: Scope,
  book: CatalogueBook,
  history: History,
  applied: Applied,
  actor: Circumstances['actor'] | typeof theService,
): Promise<void> {
  const held = await lockRequestById(scope, history.companyId, history.id);
  // Another process may have been first, or the request may have ended since.
  if (!held || !(await isConcerned(book, { ...history, events: held.history }, applied))) return;
  const { edition, reason } = applied;
  const terms = termsOn(held.history, edition, reason);
  await append(
    scope,
    held,
    {
      kind: 'terms_changed',
      terms: { ...terms },
      content: reason ? { reason } : {},
      runsOn: terms,
    },
    { actor, book },
  );
}

/** The same contract and plan, counted on the edition's calendars. */
const termsOn = (
  history: readonly RecordedEvent[],
  edition: Edition,
  reason: string | null,
): ChangedTerms => ({
  ...runsOn(history),
  catalogueVersion: edition.version,
  cause: 'catalogue',
  staffReason: reason !== null,
});

/** A paused clock that would not move yet goes on counting on the edition's calendar, where that is another one. */
async function isConcerned(
  book: CatalogueBook,
  history: History,
  applied: Applied,
): Promise<boolean> {
  const { events } = history;
  const { catalogueVersion } = runsOn(events);
  if (catalogueVersion >= applied.edition.version) return false;
  if ((await changesOf(book, history, applied)).length > 0) return true;
  const edition = await book.edition(catalogueVersion);
  return (await clocksOf(book, events)).some(
    ({ state, target }) =>
      state === 'paused' &&
      target !== null &&
      !applied.edition.hasSameCalendar(target.calendar, edition),
  );
}

async function changesOf(
  book: CatalogueBook,
  history: History,
  { edition, reason }: Applied,
): Promise<MovedPromise[]> {
  const { events } = history;
  if (runsOn(events).catalogueVersion >= edition.version) return [];
  const known = await book.editions(editionsRead(events));
  const editions = new Map(known).set(edition.version, edition);
  const last = events.at(-1) as RecordedEvent;
  const changed: RecordedEvent = {
    seq: last.seq + 1,
    kind: 'terms_changed',
    occurredAt: last.occurredAt,
    actorId: null,
    terms: { ...termsOn(events, edition, reason) },
  };
  const after = clocksOn(editions, [...events, changed]);
  return clocksOn(known, events).flatMap((clock) => moveOf(history, clock, after));
}

function moveOf(
  { number, subject, company }: History,
  before: Clock,
  clocks: Clocks,
): MovedPromise[] {
  const { kind, cycle, state, run } = before;
  const after = clocks.find((clock) => clock.kind === kind && clock.cycle === cycle);
  if ((state !== 'running' && state !== 'paused') || !run || !after?.run) return [];
  if (after.run.dueAt === run.dueAt) return [];
  const { zone } = after.receipt;
  const named = { number: publicNumber(number), subject, company };
  return [{ ...named, kind, cycle, zone, before: run.dueAt, after: after.run.dueAt }];
}

async function* allPromised(database: Database): AsyncGenerator<History> {
  let after: After;
  for (;;) {
    const page = await asOperator(database, (scope) => promisedHistories(scope, after, BATCH));
    yield* page;
    after = page.at(-1);
    if (page.length < BATCH) return;
  }
}
