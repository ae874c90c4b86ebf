import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../support/admin.ts';
import { installation, World } from '../support/installation.ts';
import { gather } from './callers.ts';
import { walkRoles } from './walk-roles.ts';

const installed = await installation();
const admin = adminOf(installed);
const world = await World.open(installed.database);
const scene = await gather({ ...installed, admin, world });
const { cases, unexpected, undeclared } = await walkRoles(scene);

test('every table, right and function stands in the tables of this suite', () => {
  assert.deepEqual(undeclared, []);
});

test('with wrong settings no role reaches what is not its own', (context) => {
  context.diagnostic(`isolation_cases of roles: ${cases}`);
  assert.deepEqual(unexpected, []);
});

/** Each is done to the database of this test, and undone. */
const offences: [name: string, offence: string, amends: string, told: RegExp][] = [
  [
    'a table without row security',
    'alter table contracts disable row level security',
    'alter table contracts enable row level security',
    /^pd_portal without settings: select on contracts reached 1 rows of ours$/m,
  ],
  [
    'a policy that is gone',
    'drop policy portal on licences',
    'create policy portal on licences for all to pd_portal using (company_id = any (app.companies()))',
    /^pd_portal sees nothing in licences, which is its own$/m,
  ],
  [
    'a policy that lets everybody read',
    'create policy open on requests for select to pd_portal using (true)',
    'drop policy open on requests',
    /^pd_portal with another company's: select on requests reached 1 rows of ours$/m,
  ],
  [
    'a right too many',
    'grant delete on drafts to pd_auth',
    'revoke delete on drafts from pd_auth',
    /^pd_auth has 'd' on drafts, not ''$/m,
  ],
  [
    'a new table',
    'create table invoices (company_id uuid)',
    'drop table invoices',
    /^invoices is not classified$/m,
  ],
  [
    'a new function that acts as its owner',
    'create function app.all_companies() returns bigint language sql security definer as $$ select count(*) from companies $$',
    'drop function app.all_companies()',
    /^app\.all_companies\(\) is not listed$/m,
  ],
  [
    'a function that looks for its tables wherever its caller says',
    'alter function app.withheld_entries(uuid) reset search_path',
    'alter function app.withheld_entries(uuid) set search_path = public, pg_temp',
    /^app\.withheld_entries\(uuid\) acts as its owner with the search path any$/m,
  ],
];

for (const [name, offence, amends, told] of offences) {
  test(`${name} is told`, async () => {
    await admin.query(offence);
    try {
      const found = await walkRoles(scene, (name) => `${offence} `.includes(` ${name} `));
      assert.match([...found.unexpected, ...found.undeclared].join('\n'), told);
    } finally {
      await admin.query(amends);
    }
  });
}
