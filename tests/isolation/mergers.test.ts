import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../server/access/index.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { mergersStage } from '../support/mergers.ts';
import { asRole, type Settings } from './as-role.ts';

const { connections, database, url } = await installation();
const world = await World.open(database);
const stage = mergersStage(world, url);

/** The companies of somebody's session as it is now, as they stand in the settings of their transactions. */
async function settingsOf({ id, email }: Actor): Promise<Settings> {
  const me = (await (await Caller.signedIn(url, email)).call('GET', '/api/me')).body;
  return { companies: `{${me.companies.map((own: { id: string }) => own.id)}}`, person: id };
}

const tables = ['companies', 'requests', 'request_events', 'contracts', 'quota_lines', 'licences'];

/** Of how many of these tables a customer's transaction with these settings gets rows of a company. */
async function seen(settings: Settings, companyId: string): Promise<number> {
  let count = 0;
  await asRole(connections, 'portal', settings, async (tryOut) => {
    for (const table of tables) {
      const { rows } = await tryOut(`select from ${table} where company_id = $1`, [companyId]);
      if (rows > 0) count += 1;
    }
  });
  return count;
}

test('row security gives each of two merged companies’ people both, a third company neither, and after the undoing nothing crosses', async () => {
  const { a, b, stranger, merge, undo, openIn } = await stage();
  await openIn(a);
  await openIn(b);
  const crossing = async () => ({
    own: [await seen(await settingsOf(a.owner), a.id), await seen(await settingsOf(b.plain), b.id)],
    other: [
      await seen(await settingsOf(a.owner), b.id),
      await seen(await settingsOf(b.plain), a.id),
    ],
    third: [
      await seen(await settingsOf(stranger), a.id),
      await seen(await settingsOf(stranger), b.id),
    ],
  });
  const all = tables.length;
  const apart = { own: [all, all], other: [0, 0], third: [0, 0] };
  assert.deepEqual(await crossing(), apart);
  await merge();
  assert.deepEqual(await crossing(), { ...apart, other: [all, all] });
  await undo();
  assert.deepEqual(await crossing(), apart);
});

test('a merger is known to those it concerns: the views of groups and members give a third company neither', async () => {
  const { a, b, stranger, merge } = await stage();
  await merge();
  const found = async (who: Actor) => {
    let rows: number[] = [];
    await asRole(connections, 'portal', await settingsOf(who), async (tryOut) => {
      rows = [];
      for (const view of ['company_groups', 'members', 'company_scope'])
        rows.push(
          (
            await tryOut(
              view === 'company_scope'
                ? 'select from company_scope where member_id = $1'
                : `select from ${view} where company_id = $1`,
              [b.id],
            )
          ).rows,
        );
    });
    return rows;
  };
  assert.deepEqual(await found(a.plain), [2, 8, 1]);
  assert.deepEqual(await found(stranger), [0, 0, 0]);
});

test('a customer’s transaction names people in its companies, and lets nobody in', async () => {
  const { a, b } = await stage();
  const row = `insert into memberships (company_id, person_id, role, sees_all_requests, joined_at, left_at)
    values ($1, $2, 'user', false, now(), `;
  await asRole(connections, 'portal', await settingsOf(a.owner), async (tryOut) => {
    const tried = async (companyId: string, left: string) =>
      (await tryOut(`${row}${left})`, [companyId, b.plain.id])).refused;
    assert.equal(await tried(a.id, 'now()'), null);
    assert.equal(await tried(a.id, 'null'), '42501');
  });
  await asRole(connections, 'portal', await settingsOf(a.owner), async (tryOut) => {
    const foreign = await tryOut(`${row}now())`, [b.id, a.plain.id]);
    assert.equal(foreign.refused, '42501');
    assert.equal(
      (await tryOut('insert into company_scope values ($1, $2, now())', [a.id, b.id])).refused,
      '42501',
    );
  });
});
