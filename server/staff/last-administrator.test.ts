import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const [anna, boris] = [await world.staff('administrator'), await world.staff('administrator')];

beforeEach(async () => {
  await admin.query('update people set suspended_at = null');
  for (const { id } of [anna, boris])
    await admin.query(
      `insert into staff_roles values ($1, 'administrator', now()) on conflict do nothing`,
      [id],
    );
});

const signedIn = async () => ({
  anna: await Caller.signedIn(url, anna.email),
  boris: await Caller.signedIn(url, boris.email),
});

const active = async (): Promise<number> => {
  const { rows } = await admin.query(
    `select count(*)::int as count from staff_roles join people using (person_id)
      where role = 'administrator' and suspended_at is null`,
  );
  return rows[0].count;
};

const suspend = (caller: Caller, id: string) => caller.call('PUT', `/api/staff/${id}/suspension`);
const demote = (caller: Caller, id: string) =>
  caller.call('PATCH', `/api/staff/${id}`, { roles: ['engineer'] });

/** By turns, so that each is tried by each. */
const deeds = { suspend, demote };

for (const [first, one] of Object.entries(deeds)) {
  for (const [second, other] of Object.entries(deeds)) {
    test(`of two who ${first} and ${second} each other at once, one remains`, async () => {
      const callers = await signedIn();
      const answers = await Promise.all([
        one(callers.anna, boris.id),
        other(callers.boris, anna.id),
      ]);
      const codes = answers.map(({ status, body }) => (status === 204 ? 'done' : body.code));
      assert.equal(codes.filter((code) => code === 'done').length, 1, codes.join());
      assert.equal(await active(), 1);
    });
  }
}

test('the last one who may sign in stays, whoever asks', async () => {
  const callers = await signedIn();
  const third = await world.staff('administrator');
  const asThird = await Caller.signedIn(url, third.email);
  assert.equal((await suspend(callers.anna, boris.id)).status, 204);
  assert.equal((await suspend(callers.anna, third.id)).status, 204);
  assert.equal((await suspend(asThird, anna.id)).status, 401);
  assert.equal(await active(), 1);
  assert.equal((await suspend(callers.anna, anna.id)).body.code, 'not_allowed');
});

test('three who shut each other out in a circle at once leave one', async () => {
  const third = await world.staff('administrator');
  const callers = await signedIn();
  const asThird = await Caller.signedIn(url, third.email);
  await Promise.all([
    suspend(callers.anna, boris.id),
    suspend(callers.boris, third.id),
    suspend(asThird, anna.id),
  ]);
  assert.ok((await active()) >= 1);
});
