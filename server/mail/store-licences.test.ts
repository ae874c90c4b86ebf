import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { asWorker } from '../access/index.ts';
import { findEndingLicences } from './store-licences.ts';

const opened = await testDatabase();
const admin = adminOf(opened);
const world = await World.open(opened.database);
const find = (companyId: string) =>
  asWorker(opened.database, (scope) => findEndingLicences(scope, companyId, world.now));

test('C5: the mail names the licences whose end was told and is near, the first to end first', async () => {
  const company = await world.company();
  await world.licence(company, 'mail-gateway', { until: 20 });
  await world.licence(company, 'mobile-guard', { until: 5 });
  await world.licence(company, 'admin-console', { until: -2 });
  // Told on the operator's day, while it was the day before in UTC.
  await world.licence(company, 'endpoint-shield-linux', { until: 31 });
  assert.equal(await find(company.id), undefined);
  await admin.query(
    `insert into company_events (company_id, event_id, occurred_at, kind, actor_kind, facts)
      select company_id, gen_random_uuid(), now(), 'licence_ends_soon', 'system',
        jsonb_build_object('licenceId', licence_id, 'name', product_id || ' …' || code_ending)
      from activation_codes where company_id = $1`,
    [company.id],
  );
  const ending = await find(company.id);
  assert.equal(ending?.companyName, company.owner.companies[0]?.name);
  assert.deepEqual(
    ending?.licences.map(({ name }) => name.split(' ')[0]),
    ['mobile-guard', 'mail-gateway', 'endpoint-shield-linux'],
  );
});
