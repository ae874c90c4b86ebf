import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import type { SampleCompany } from '../../tests/support/world.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);

async function staged() {
  const company = await world.company();
  const member = await world.member(company, 'user');
  return {
    company,
    member,
    owner: await Caller.signedIn(url, company.owner.email),
    taker: await Caller.signedIn(url, member.email),
  };
}

const path = ({ publicId }: SampleCompany) => `/api/companies/${publicId}`;

const offer = (caller: Caller, company: SampleCompany, personId: string) =>
  caller.call('POST', `${path(company)}/ownership-offer`, { personId });
const end = (caller: Caller, company: SampleCompany) =>
  caller.call('DELETE', `${path(company)}/ownership-offer`);
const accept = (caller: Caller, company: SampleCompany) =>
  caller.call('POST', `${path(company)}/ownership-offer/accept`);

const offerSeenBy = async (caller: Caller, company: SampleCompany) =>
  (await caller.call('GET', `${path(company)}/people`)).body.ownershipOffer;

const roles = async (company: SampleCompany) => {
  const { rows } = await admin.query(
    'select person_id, role from memberships where company_id = $1 order by role',
    [company.id],
  );
  return rows.map(({ person_id, role }) => [person_id, role]);
};

test('C3: the company changes hands when its owner offers it and the other accepts; both are told', async () => {
  const { company, member, owner, taker } = await staged();
  const made = await offer(owner, company, member.id);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { offeredAt, expiresAt } = made.body;
  assert.equal(Date.parse(expiresAt) - Date.parse(offeredAt), 7 * 86_400_000);
  assert.equal((await offerSeenBy(taker, company)).from.id, company.owner.id);
  assert.equal((await roles(company)).length, 2);
  assert.equal((await accept(taker, company)).status, 204);
  assert.deepEqual(await roles(company), [
    [company.owner.id, 'administrator'],
    [member.id, 'owner'],
  ]);
  const { rows } = await admin.query(
    `select person_id, about_person_id from outbox where company_id = $1 and template = 'ownership_moved'`,
    [company.id],
  );
  assert.deepEqual(
    rows.map(({ person_id, about_person_id }) => [person_id, about_person_id]).sort(),
    [
      [company.owner.id, member.id],
      [member.id, member.id],
    ].sort(),
  );
  assert.equal(await offerSeenBy(owner, company), null);
});

test('C3: an offer can be declined, or taken back; then it cannot be accepted, and another can be made', async () => {
  for (const ending of ['taker', 'owner'] as const) {
    const { company, member, ...callers } = await staged();
    await offer(callers.owner, company, member.id);
    assert.equal((await end(callers[ending], company)).status, 204);
    assert.equal((await accept(callers.taker, company)).status, 404);
    assert.equal((await offer(callers.owner, company, member.id)).status, 201);
  }
});

test('C3: one offer at a time, and none of an administrator or to a stranger', async () => {
  const { company, member, owner } = await staged();
  const administrator = await world.member(company, 'administrator');
  const asAdministrator = await Caller.signedIn(url, administrator.email);
  const refused = await offer(asAdministrator, company, member.id);
  assert.equal(refused.body.code, 'not_allowed');
  const stranger = (await staged()).member;
  assert.equal((await offer(owner, company, stranger.id)).status, 404);
  assert.equal((await offer(owner, company, company.owner.id)).body.code, 'bad_input');
  await offer(owner, company, member.id);
  assert.equal((await offer(owner, company, administrator.id)).body.code, 'already_offered');
});

test('C3: only whom it was made to accepts, and nobody else sees it', async () => {
  const { company, member, owner } = await staged();
  const other = await Caller.signedIn(url, (await world.member(company, 'administrator')).email);
  await offer(owner, company, member.id);
  assert.equal(await offerSeenBy(other, company), null);
  for (const caller of [other, owner])
    assert.equal((await accept(caller, company)).body.code, 'not_allowed');
  assert.equal((await end(other, company)).body.code, 'not_allowed');
});

test('C3: an offer ends after seven days by itself', async () => {
  const { company, member, owner, taker } = await staged();
  await offer(owner, company, member.id);
  await admin.query(
    'update ownership_offers set expires_at = now() - make_interval(secs => 1) where company_id = $1',
    [company.id],
  );
  assert.equal(await offerSeenBy(taker, company), null);
  assert.equal((await accept(taker, company)).status, 404);
  assert.equal((await offer(owner, company, member.id)).status, 201);
});

test('C3: whoever leaves takes no offer with them', async () => {
  const { company, member, owner, taker } = await staged();
  await offer(owner, company, member.id);
  const removal = { successorId: null };
  await taker.call('POST', `${path(company)}/people/${member.id}/removal`, removal);
  assert.equal(await offerSeenBy(owner, company), null);
  assert.equal((await accept(taker, company)).status, 404);
});

test('C3: accepted and taken back at the same moment, one of the two happens', async () => {
  const { company, member, owner, taker } = await staged();
  await offer(owner, company, member.id);
  const [accepted, taken] = await Promise.all([accept(taker, company), end(owner, company)]);
  assert.deepEqual([accepted.status, taken.status].sort(), [204, 404]);
  const [, second] = await roles(company);
  assert.equal(second?.[1], accepted.status === 204 ? 'owner' : 'user');
});

test('A3: the activity tells who offered the company to whom, and that it changed hands', async () => {
  const { company, member, owner, taker } = await staged();
  await offer(owner, company, member.id);
  await accept(taker, company);
  const { items } = (await taker.call('GET', `${path(company)}/activity`)).body;
  const told = items
    .slice(0, 2)
    .map((item: Record<string, { name: string }>) => [
      item.kind,
      item.actor?.name,
      item.person?.name,
    ]);
  assert.deepEqual(told, [
    ['ownership_moved', member.name, member.name],
    ['ownership_offered', company.owner.name, member.name],
  ]);
});
