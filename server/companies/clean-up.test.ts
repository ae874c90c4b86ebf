import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { cleanUpCompanies } from './clean-up.ts';

const tested = await testDatabase();
const admin = adminOf(tested);
const company = await (await World.open(tested.database)).company();

test('links of registrations and invitations are forgotten once they have ended, not before', async () => {
  for (const [hash, until] of [
    ['ended', '0'],
    ['goes on', '1 minute'],
  ]) {
    await admin.query(
      `with asked as (insert into registrations
        values (gen_random_uuid(), $1 || '@veresk.example', 'N', 'V', 'C', 'ru', 'UTC', now()) returning registration_id)
      insert into registration_links select $1::bytea, registration_id, now() + $2::interval from asked`,
      [hash, until],
    );
    await admin.query(
      `with asked as (insert into invitations
        values ($3, gen_random_uuid(), $1 || '@veresk.example', 'user', false, 'ru', $4, now(), now(), now() + $2::interval)
        returning company_id, invitation_id)
      insert into invitation_links select $1::bytea, company_id, invitation_id from asked`,
      [hash, until, company.id, company.owner.id],
    );
  }
  await cleanUpCompanies(tested.database, 'UTC');
  for (const table of ['registration_links', 'invitation_links']) {
    const left = await admin.query(`select convert_from(token_hash, 'utf8') as hash from ${table}`);
    assert.deepEqual(left.rows, [{ hash: 'goes on' }]);
  }
});
