import type { ClockView } from '../../api/clock.ts';
import type { RequestDetail, RequestPage } from '../../api/requests.ts';
import { isStaff, maySee } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { presentClock } from '../sla/index.ts';
import { clockOf } from './act.ts';
import type { Circumstances } from './circumstances.ts';
import { openedTerms } from './clock-events.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { presentDetail, presentSummary } from './present.ts';
import { reachOf } from './reach.ts';
import { readHistory } from './store.ts';
import { type Cursor, companyPage, findRequest, type Page, queuePage } from './store-lists.ts';

export interface ListQuery {
  state: 'open' | 'ended' | 'all';
  assignee: 'anyone' | 'me' | 'nobody';
  cursor?: string | undefined;
  limit: number;
}

/** A4 for staff, C3 for customers. Error: bad_cursor. */
export async function listRequests(
  scope: Scope,
  query: ListQuery,
  around: Circumstances,
): Promise<RequestPage> {
  const order = isStaff(around.actor) && query.state === 'open' ? 'queue' : 'newest';
  const cursor = query.cursor ? decodeCursor(query.cursor, order) : null;
  const { rows, next } = await pageFor(scope, query, cursor, around.actor);
  const now = around.now ?? (await databaseNow(scope.db));
  return {
    items: rows.map((row) => presentSummary(row, { ...around, now })),
    next: next && encodeCursor(next),
  };
}

async function pageFor(
  scope: Scope,
  query: ListQuery,
  cursor: Cursor | null,
  actor: Actor,
): Promise<Page> {
  if (isStaff(actor)) {
    const assigneeId = { anyone: undefined, me: actor.id, nobody: null }[query.assignee];
    return queuePage(scope, { state: query.state, assigneeId }, cursor, query.limit);
  }
  const sees = (whole: boolean) =>
    actor.companies
      .filter((company) => (company.role !== 'user' || company.seesAllRequests) === whole)
      .map(({ id }) => id);
  if (actor.companies.length === 0) return { rows: [], next: null };
  const filter = { state: query.state, whole: sees(true), own: sees(false), personId: actor.id };
  return companyPage(scope, filter, cursor, query.limit);
}

async function reach(scope: Scope, number: number, actor: Actor) {
  const found = await findRequest(scope, number, reachOf(actor));
  if (!found || !maySee(actor, found)) throw new ProblemError('not_found');
  return found;
}

/** Error: not_found, also where it is somebody else's. */
export async function readRequest(
  scope: Scope,
  number: number,
  around: Circumstances,
): Promise<RequestDetail> {
  const found = await reach(scope, number, around.actor);
  const now = around.now ?? (await databaseNow(scope.db));
  return presentDetail(found, { ...around, scope, now });
}

/** P2–P5: the clock recomputed from the history, with its receipt. Error: not_found. */
export async function readClock(
  scope: Scope,
  number: number,
  around: Circumstances,
): Promise<ClockView> {
  const found = await reach(scope, number, around.actor);
  const history = await readHistory(scope, found);
  const edition = await around.book.edition(openedTerms(history).catalogueVersion);
  const now = around.now ?? (await databaseNow(scope.db));
  return presentClock(await clockOf(around.book, history), edition.calendars, now);
}
