import type { RequestOverview, RequestPage } from '../../api/requests.ts';
import type { Actor, Scope } from '../access/index.ts';
import { encodeCursor } from '../platform/cursor.ts';
import type { Circumstances } from './circumstances.ts';
import { decodeCursor } from './cursor.ts';
import { presentSummaries } from './present.ts';
import { publicNumber } from './rows.ts';
import { searchOf } from './search.ts';
import { type CompanyScope, companyPage } from './store-company-list.ts';
import { lateRequests, type Tally, tallyRequests } from './store-overview.ts';

export interface ListQuery {
  state: 'current' | 'your_turn' | 'solved' | 'all';
  /** `anyone`, `me` or a person's id. */
  createdBy?: string;
  productId?: string | undefined;
  severity?: 1 | 2 | 3 | 4 | undefined;
  search?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** C3: what a customer sees of their companies. Error: bad_cursor. */
export async function listRequests(
  scope: Scope,
  { state, createdBy = 'anyone', productId, severity, search, cursor, limit }: ListQuery,
  around: Circumstances,
): Promise<RequestPage> {
  const { actor } = around;
  const place = cursor ? decodeCursor(cursor, 'turn') : null;
  if (actor.companies.length === 0) return { items: [], next: null };
  const filter = {
    ...seenBy(actor),
    ...searchOf(search),
    state,
    productId,
    severity,
    createdBy: authorOf(createdBy, actor),
  };
  const { rows, next } = await companyPage(scope, filter, place, limit);
  return {
    items: await presentSummaries(rows, around),
    next: next && encodeCursor(next),
  };
}

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
export async function overviewOf(scope: Scope, { actor }: Circumstances): Promise<RequestOverview> {
  if (actor.companies.length === 0) return { ...counted([]), late: [] };
  const seen = seenBy(actor);
  const late = await lateRequests(scope, seen);
  return { ...counted(await tallyRequests(scope, seen)), late: late.map(publicNumber) };
}

function counted(tallies: Tally[]): Omit<RequestOverview, 'late'> {
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
  };
}

function byName(named: { id: string; name: string }[]): { id: string; name: string }[] {
  const each = new Map(named.map((one) => [one.id, one]));
  return [...each.values()].sort((a, b) => a.name.localeCompare(b.name));
}
