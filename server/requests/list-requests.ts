import type { RequestOverview, RequestPage } from '../../api/requests.ts';
import type { Actor, Scope } from '../access/index.ts';
import { encodeCursor } from '../platform/cursor.ts';
import type { Circumstances } from './circumstances.ts';
import { decodeCursor } from './cursor.ts';
import { findMarks } from './find-marks.ts';
import { planName, presentSummaries } from './present.ts';
import { nameOf } from './present-category.ts';
import { publicNumber } from './rows.ts';
import { searchOf } from './search.ts';
import type { CompanyFilter, CompanyScope } from './store-company-filter.ts';
import { companyPage } from './store-company-list.ts';
import { lateRequests, type Tally, tallyRequests } from './store-overview.ts';

/** What is asked of the list; what is left out does not narrow it. */
export interface ListFilter
  extends Pick<CompanyFilter, 'state' | 'categoryId' | 'productId' | 'status' | 'planId' | 'only'> {
  /** `anyone`, `me` or a person's id. */
  createdBy?: string | undefined;
  severity?: 1 | 2 | 3 | 4 | undefined;
  /** Days in the reader's zone, both counted in. */
  createdFrom?: string | undefined;
  createdUntil?: string | undefined;
  search?: string | undefined;
}

export interface ListQuery extends ListFilter {
  cursor?: string | undefined;
  limit: number;
}

/** C3: what a customer sees of their companies. Error: bad_cursor. */
export async function listRequests(
  scope: Scope,
  { cursor, limit, ...asked }: ListQuery,
  around: Circumstances,
): Promise<RequestPage> {
  const { actor } = around;
  const place = cursor ? decodeCursor(cursor, 'turn') : null;
  if (actor.companies.length === 0) return { items: [], next: null };
  const filter = filterFor(actor, asked);
  const { rows, next } = await companyPage(scope, filter, place, limit);
  const marks = await findMarks(scope, rows, filter.words);
  const summaries = await presentSummaries(rows, around);
  return {
    items: summaries.map((summary) => ({ ...summary, found: marks.get(summary.number) ?? null })),
    next: next && encodeCursor(next),
  };
}

/** What is asked, for the requests that this person sees. */
export function filterFor(actor: Actor, asked: ListFilter): CompanyFilter {
  const { state, categoryId, productId, severity, status, planId, only } = asked;
  const { search, createdBy = 'anyone', createdFrom, createdUntil } = asked;
  const startOf = (day: string | undefined, later: number) =>
    day === undefined ? undefined : dayStart(day, later, actor.timeZone);
  return {
    ...seenBy(actor),
    ...searchOf(search),
    ...{ state, categoryId, productId, severity, status, planId, only },
    createdBy: authorOf(createdBy, actor),
    createdFrom: startOf(createdFrom, 0),
    createdBefore: startOf(createdUntil, 1),
  };
}

/** When a day begins in a zone, or one so many days after it; epoch ms. */
const dayStart = (day: string, later: number, zone: string): number =>
  Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(zone).epochMilliseconds;

function authorOf(wanted: string, actor: Actor): string | undefined {
  if (wanted === 'anyone') return undefined;
  return wanted === 'me' ? actor.id : wanted;
}

/** C3: the companies all of whose requests this person sees, and those of which only some. */
function seenBy(actor: Actor): CompanyScope {
  const sees = (whole: boolean) =>
    actor.companies
      .filter((company) => (company.role !== 'user' || company.seesAllRequests) === whole)
      .map(({ id }) => id);
  return { whole: sees(true), own: sees(false), personId: actor.id };
}

/** The numbers beside a customer's list, and what its filters can be set to. */
export async function overviewOf(
  scope: Scope,
  { actor, book }: Circumstances,
): Promise<RequestOverview> {
  const named: Names = {
    plan: (id) => planName(book, id, actor.language),
    category: (id) => nameOf(book.current.categories, id, actor.language),
  };
  if (actor.companies.length === 0) return { ...counted([], named), late: [] };
  const seen = seenBy(actor);
  const late = await lateRequests(scope, seen);
  return { ...counted(await tallyRequests(scope, seen), named), late: late.map(publicNumber) };
}

/** In the reader's language, by id. */
interface Names {
  plan: (id: string) => string;
  category: (id: string) => string;
}

function counted(tallies: Tally[], names: Names): Omit<RequestOverview, 'late'> {
  const sum = (...turns: number[]) =>
    tallies.filter(({ turn }) => turns.includes(turn)).reduce((all, { count }) => all + count, 0);
  const lately = tallies.reduce((all, tally) => all + tally.lately, 0);
  return {
    current: sum(1, 2, 3) + lately,
    yourTurn: sum(1),
    withUs: sum(2),
    solved: sum(3, 4),
    all: sum(1, 2, 3, 4),
    people: byName(tallies.map(({ person }) => person)),
    products: byName(tallies.flatMap(({ product }) => product ?? [])),
    plans: byName(tallies.map(({ planId: id }) => ({ id, name: names.plan(id) }))),
    categories: byName(tallies.map(({ categoryId: id }) => ({ id, name: names.category(id) }))),
  };
}

function byName(named: { id: string; name: string }[]): { id: string; name: string }[] {
  const each = new Map(named.map((one) => [one.id, one]));
  return [...each.values()].sort((a, b) => a.name.localeCompare(b.name));
}
