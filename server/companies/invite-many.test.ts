import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const { database, url } = await installation();
const world = await World.open(database);

async function staged() {
  const company = await world.company();
  const owner = await Caller.signedIn(url, company.owner.email);
  const invite = (pasted: string, more: object = {}, caller = owner) =>
    caller.call('POST', `/api/companies/${company.publicId}/invitations/many`, { pasted, ...more });
  return { company, invite };
}

test('C4: of a pasted list every good line is invited, and each bad one is told with its reason', async () => {
  const { company, invite } = await staged();
  const member = await world.member(company, 'user');
  await invite('open@example.org');
  const { status, body } = await invite(
    [
      'Анна Петрова <anna@example.org>',
      '',
      'boris@example.org; carla@example.org',
      'David from sales',
      'ANNA@example.org',
      member.email,
      'open@example.org',
    ].join('\n'),
    { role: 'administrator' },
  );
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    body.invited.map(({ email, role }: Record<string, string>) => [email, role]),
    [
      ['anna@example.org', 'administrator'],
      ['boris@example.org', 'administrator'],
      ['carla@example.org', 'administrator'],
    ],
  );
  assert.deepEqual(body.refused, [
    { line: 4, typed: 'David from sales', reason: 'wrong_address' },
    { line: 5, typed: 'ANNA@example.org', reason: 'repeated' },
    { line: 6, typed: member.email, reason: 'already_a_member' },
    { line: 7, typed: 'open@example.org', reason: 'already_invited' },
  ]);
});

test('C4: of ten thousand pasted addresses two hundred are written to within an hour, the others are told', async () => {
  const { invite } = await staged();
  const list = Array.from({ length: 10_000 }, (_, i) => `person${i}@example.org`).join('\n');
  const { body } = await invite(list);
  assert.equal(body.invited.length, 200);
  assert.equal(body.refused.length, 9800);
  assert.deepEqual(body.refused[0], {
    line: 201,
    typed: 'person200@example.org',
    reason: 'too_many_attempts',
  });
});

test('C4: nobody but who manages the people pastes a list', async () => {
  const { company, invite } = await staged();
  const user = await Caller.signedIn(url, (await world.member(company, 'user')).email);
  const stranger = await Caller.signedIn(url, (await world.company()).owner.email);
  assert.equal((await invite('anna@example.org', {}, user)).body.code, 'not_allowed');
  assert.equal((await invite('anna@example.org', {}, stranger)).status, 404);
});
