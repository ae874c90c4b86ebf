import assert from 'node:assert/strict';
import { type Compilable, sql } from 'kysely';
import pg from 'pg';
import { type Actor, as, type Scope } from '../../server/access/index.ts';
import type { Database } from '../../server/platform/database/database.ts';
import type { CompanyFilter } from '../../server/requests/store-company-filter.ts';
import { companyPage, companyQuery } from '../../server/requests/store-company-list.ts';
import { type QueueFilter, queuePage, queueQuery } from '../../server/requests/store-queue.ts';
import type { Page } from '../../server/requests/store-rows.ts';
import type { BigDesk } from './big-desk.ts';

const LIMIT = 50;
const STATES = ['current', 'your_turn', 'solved', 'all'] as const;

/**
 * What grows with the number of requests: the table read through, or more of it than some pages gathered. One company's
 * few thousand may be passed over: PostgreSQL takes them for a few dozen under row security.
 */
const grows = /Seq Scan on requests|actual rows=\d{4,}|Rows Removed by Filter: \d{5,}/;
/** Also where it is a filter, of the few rows that there are. */
const continues = /ROW\(/;

/**
 * Looks at the plans of the very statements that the server runs, as the real roles under row security, and at what they
 * did: each walks along an index of the list from where its cursor points, and no further than some pages. Returns how
 * many were looked at. `few`: of so few requests reading all of one company's and sorting them would be quick enough, so
 * PostgreSQL is told to do without where it can, as it does by itself where there are many.
 */
export async function checkPlans(
  database: Database,
  desk: BigDesk,
  { few }: { few: boolean } = { few: false },
): Promise<number> {
  const looking = {
    database,
    settings: few ? ['enable_sort = off', 'enable_bitmapscan = off'] : [],
  };
  const plans = [
    ...(await queuePlans({ database, settings: [] }, desk)),
    ...(await companyPlans(looking, desk)),
  ];
  for (const { name, plan, wanted } of plans) {
    for (const pattern of wanted) assert.match(plan, pattern, name);
    assert.doesNotMatch(plan, grows, name);
  }
  return plans.length;
}

interface Looking {
  database: Database;
  settings: string[];
}

interface Looked {
  name: string;
  plan: string;
  wanted: RegExp[];
}

async function queuePlans(looking: Looking, { engineers }: BigDesk): Promise<Looked[]> {
  const actor = engineers[0]?.actor as Actor;
  const inOrder = /Index Scan using requests_(queue|of_assignee) on requests/;
  const cases: [string, QueueFilter, RegExp][] = [
    ['the queue', { state: 'open' }, /Index Scan using requests_queue on requests/],
    [
      'an engineer’s own',
      { state: 'open', assigneeId: actor.id },
      /Index Scan using requests_of_assignee on requests/,
    ],
    ['nobody’s', { state: 'open', assigneeId: null }, inOrder],
    ['late ones', { state: 'open', due: 'overdue' }, /Index Scan (using|on) requests_(queue|due)/],
  ];
  return lookedAt(looking, actor, cases, (filter) => ({
    page: (scope) => queuePage(scope, filter, null, LIMIT),
    query: (scope, cursor) => queueQuery(scope, filter, cursor, LIMIT),
  }));
}

async function companyPlans(looking: Looking, { owners }: BigDesk): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const owner of [owners.at(0), owners.at(-1)]) {
    const actor = owner?.actor as Actor;
    // In the company with the most requests; where there are few, reading them all and sorting them is right too.
    const index =
      owner === owners[0] ? /Scan (using|on) requests_of_company_(by_turn|filtered)/ : /./;
    const seen = { whole: actor.companies.map(({ id }) => id), own: [], personId: actor.id };
    const cases = STATES.map((state): [string, CompanyFilter, RegExp] => [
      `${actor.name}: ${state}`,
      { ...seen, state },
      index,
    ]);
    looked.push(
      ...(await lookedAt(looking, actor, cases, (filter) => ({
        page: (scope) => companyPage(scope, filter, null, LIMIT),
        query: (scope, cursor) => companyQuery(scope, filter, cursor, LIMIT),
      }))),
    );
  }
  return looked;
}

/**
 * A filter that few or none have, alone and with another: what it passes over is looked at in the index alone, and the
 * rows that are found are few.
 */
export async function checkFilterPlans(database: Database, { owners }: BigDesk): Promise<number> {
  const actor = owners[0]?.actor as Actor;
  const seen = { whole: actor.companies.map(({ id }) => id), own: [], personId: actor.id };
  const filters: Partial<CompanyFilter>[] = [
    { productId: 'no-such-product' },
    { createdBy: actor.id, severity: 1 },
    { categoryId: 'feedback', status: ['cancelled_by_support'] },
    { planId: 'standard', productId: 'mail-gateway' },
    { words: 'zzyzx' },
  ];
  for (const filter of filters) {
    const wanted = { ...seen, state: 'all', ...filter } as const;
    const plan = await as(database, actor, (scope) =>
      planOf(scope, companyQuery(scope, wanted, null, LIMIT), []),
    );
    const name = JSON.stringify(filter);
    assert.match(
      plan,
      /Index Only Scan using requests_of_company_(filtered|by_turn) on requests/,
      name,
    );
    assert.doesNotMatch(plan, /Seq Scan on requests|Bitmap Heap Scan on requests/, name);
  }
  return filters.length;
}

interface List {
  page: (scope: Scope) => Promise<Page>;
  query: (scope: Scope, cursor: Page['next']) => Compilable;
}

/** The first page and the second, as planned for these values and as planned once for all. */
async function lookedAt<Filter>(
  { database, settings }: Looking,
  actor: Actor,
  cases: [string, Filter, RegExp][],
  list: (filter: Filter) => List,
): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const [name, filter, index] of cases) {
    const { page, query } = list(filter);
    const { next } = await as(database, actor, page);
    for (const cursor of next ? [null, next] : [null]) {
      for (const mode of ['force_custom_plan', 'force_generic_plan'] as const) {
        const plan = await as(database, actor, (scope) =>
          planOf(scope, query(scope, cursor), [...settings, `plan_cache_mode = ${mode}`]),
        );
        const wanted = cursor ? [index, continues] : [index];
        looked.push({
          name: `${name}, ${cursor ? 'second' : 'first'} page, ${mode}`,
          plan,
          wanted,
        });
      }
    }
  }
  return looked;
}

async function planOf({ db }: Scope, query: Compilable, settings: string[]): Promise<string> {
  const { sql: text, parameters } = query.compile();
  const values = parameters.length > 0 ? `(${parameters.map(literal).join(', ')})` : '';
  for (const setting of settings) await sql.raw(`set local ${setting}`).execute(db);
  await sql.raw(`prepare looked_at as ${text}`).execute(db);
  const { rows } = await sql
    .raw<object>(`explain (analyze, costs off, timing off, summary off) execute looked_at${values}`)
    .execute(db);
  await sql.raw('deallocate looked_at').execute(db);
  return rows.map((row) => Object.values(row)[0]).join('\n');
}

const literal = (value: unknown): string =>
  typeof value === 'number' || value === null
    ? String(value)
    : pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value));
