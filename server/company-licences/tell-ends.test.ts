import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDay } from '../../domain/contracts/index.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { tellEnds } from './index.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const edition = world.book.current;
const today = localDay(world.now, edition.zone);

/** A company whose only licence ends in so many local days. */
async function endingIn(days: number): Promise<SampleCompany> {
  const company = await world.company();
  await endIn(company, days);
  return company;
}
const endIn = (company: SampleCompany, days: number) =>
  admin.query(
    'update activation_codes set valid_from = $2::date - 400, valid_until = $2::date + $3::int where company_id = $1',
    [company.id, today, days],
  );
const mailsTo = async (company: SampleCompany): Promise<string[]> =>
  (
    await admin.query(
      `select person_id from outbox where company_id = $1 and template = 'licences_ending' order by mail_id`,
      [company.id],
    )
  ).rows.map(({ person_id }) => person_id);
const toldDays = async (company: SampleCompany): Promise<number[]> =>
  (
    await admin.query(
      `select (facts ->> 'days')::int as days from company_events
        where company_id = $1 and kind = 'licence_ends_soon' order by occurred_at, event_id`,
      [company.id],
    )
  ).rows.map(({ days }) => days);

const cases: [number, number[]][] = [
  [31, []],
  [30, [30]],
  [8, [30]],
  [7, [7]],
  [0, [7]],
  [-1, []],
];
for (const [days, expected] of cases) {
  test(`C5: of a licence that ends in ${days} days ${expected[0] ?? 'nothing'} is told, to owner and administrators once`, async () => {
    const company = await endingIn(days);
    const administrator = await world.member(company, 'administrator');
    await world.member(company, 'user');
    await tellEnds(database, edition);
    await tellEnds(database, edition);
    assert.deepEqual(await toldDays(company), expected);
    const told = expected.length === 0 ? [] : [company.owner.id, administrator.id].sort();
    assert.deepEqual((await mailsTo(company)).sort(), told);
  });
}

test('C5: the second mark is told when its day has come, and a renewed licence begins anew', async () => {
  const company = await endingIn(20);
  await tellEnds(database, edition);
  await endIn(company, 6);
  await tellEnds(database, edition);
  await endIn(company, 300);
  await tellEnds(database, edition);
  assert.deepEqual(await toldDays(company), [30, 7]);
  assert.equal((await mailsTo(company)).length, 2);
});

test('C5: what ends at once stands in one mail; a product that goes on under another licence is left out', async () => {
  const company = await endingIn(5);
  await world.licence(company, 'mail-gateway', { until: 3 });
  await world.licence(company, 'mobile-guard', { until: 3 });
  await world.licence(company, 'mobile-guard', { until: 300 });
  await Promise.all([tellEnds(database, edition), tellEnds(database, edition)]);
  assert.equal((await mailsTo(company)).length, 1);
  const { rows } = await admin.query(
    `select facts ->> 'product' as product from company_events
      where company_id = $1 and kind = 'licence_ends_soon' order by 1`,
    [company.id],
  );
  assert.deepEqual(
    rows.map(({ product }) => product),
    ['endpoint-shield-windows', 'mail-gateway'],
  );
});
