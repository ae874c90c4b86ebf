import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company();
const owner = await Caller.signedIn(url, company.owner.email);
const user = await world.member(company, 'user');
const at = `/api/companies/${company.publicId}`;

const kinds = (items: { kind: string }[]) => items.map(({ kind }) => kind);

test('A3: who manages the people reads what happened, the newest first, with who, when and from where', async () => {
  await owner.call('POST', `${at}/invitations`, { email: 'vera@example.org' });
  await owner.call('PATCH', `${at}/people/${user.id}`, { seesAllRequests: true });
  const { status, body } = await owner.call('GET', `${at}/activity`);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(kinds(body.items.slice(0, 3)), [
    'grant_changed',
    'person_invited',
    'contract_created',
  ]);
  // Both of the same moment.
  assert.deepEqual(kinds(body.items.slice(3)).sort(), ['company_registered', 'licence_attached']);
  const [changed, invited, contract] = body.items;
  assert.deepEqual(
    [changed.actor.name, changed.person.name, changed.before, changed.after, changed.address],
    [company.owner.name, user.name, 'false', 'true', '127.0.0.1'],
  );
  assert.equal(invited.email, 'vera@example.org');
  assert.equal(contract.address, null);
});

test('A3: its pages follow each other without a gap', async () => {
  const whole = (await owner.call('GET', `${at}/activity`)).body.items;
  const first = (await owner.call('GET', `${at}/activity?limit=2`)).body;
  const second = (await owner.call('GET', `${at}/activity?limit=100&cursor=${first.next}`)).body;
  assert.deepEqual([...first.items, ...second.items], whole);
  assert.equal(second.next, null);
  assert.equal((await owner.call('GET', `${at}/activity?cursor=nonsense`)).body.code, 'bad_cursor');
});

test('A3: a user does not read it, and a stranger does not know that it is there', async () => {
  const asUser = await Caller.signedIn(url, user.email);
  assert.equal((await asUser.call('GET', `${at}/activity`)).body.code, 'not_allowed');
  const stranger = await Caller.signedIn(url, (await world.company()).owner.email);
  assert.equal((await stranger.call('GET', `${at}/activity`)).status, 404);
});
