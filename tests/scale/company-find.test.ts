import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { FoundCompanies } from '../../api/companies.ts';
import { addCompanies } from '../../bench/support/many-companies.ts';
import { as, type Scope } from '../../server/access/index.ts';
import { findCompanies } from '../../server/companies/index.ts';
import { testDatabase } from '../support/database.ts';
import { World } from '../support/world.ts';

// The short form of bench/company-find.ts.
const { database, admin } = await testDatabase();
const world = await World.open(database);
const engineer = await world.staff('engineer');
const searches = await addCompanies(admin, 4000, 150);

/** How often each table was read through; what the connection did before is counted too. */
async function readThrough({ db }: Scope) {
  const { rows } = await sql<{ told: string }>`
    select relname || ' ' || seq_scan as told from pg_stat_xact_user_tables where seq_scan > 0 order by 1`.execute(
    db,
  );
  return rows;
}

/** Runs a search, of which nothing may read a table through. */
async function found(scope: Scope, search: string): Promise<FoundCompanies> {
  const before = await readThrough(scope);
  const companies = await findCompanies(scope, search);
  assert.deepEqual(await readThrough(scope), before, search);
  return companies;
}

test('whatever staff type, something is found, and no table is read through for it', async () => {
  assert.ok(searches.length >= 150);
  await as(database, engineer, async (scope) => {
    for (const search of searches) {
      const { items } = await found(scope, search);
      assert.ok(items.length > 0, `nothing found for ${search}`);
    }
  });
});

test('without a search the newest companies are the end of an index', () =>
  as(database, engineer, async (scope) => {
    const { items, more } = await found(scope, '');
    assert.deepEqual([items.length, more], [20, true]);
  }));
