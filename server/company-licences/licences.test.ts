import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { installation, World } from '../../tests/support/installation.ts';
import { mergersStage } from '../../tests/support/mergers.ts';

const installed = await installation();
const admin = adminOf(installed);
const world = await World.open(installed.database);
const stage = mergersStage(world, installed.url);
const DAY = 86_400_000;
const day = (days: number) => new Date(world.now + days * DAY).toISOString().slice(0, 10);
const list = (publicId: string) => `/api/companies/${publicId}/licences`;

test('C5: members and staff see product, seats, validity and the code’s ending, never the code; strangers nothing', async () => {
  const { a, stranger, caller } = await stage();
  await admin.query(
    'update activation_codes set seats_used = 9, valid_until = $2 where company_id = $1',
    [a.id, day(12)],
  );
  const { rows } = await admin.query(
    'select code, licence_id from activation_codes where company_id = $1',
    [a.id],
  );
  const [{ code, licence_id: id }] = rows;
  const engineer = await world.staff('engineer');
  for (const person of [a.owner, a.plain, engineer]) {
    const answer = await (await caller(person)).call('GET', list(a.publicId));
    assert.equal(answer.status, 200, person.name);
    const [licence] = answer.body.items;
    assert.deepEqual(licence, {
      id,
      productId: 'endpoint-shield-windows',
      productName: 'Endpoint Shield for Windows',
      codeEnding: code.slice(-4),
      seats: 10,
      seatsUsed: 9,
      validFrom: day(-30),
      validUntil: day(12),
      state: 'ends_soon',
      daysLeft: licence.daysLeft,
      attachedAt: licence.attachedAt,
      attachedBy: { id: a.owner.id, name: a.owner.name },
      company: null,
    });
    assert.ok(!JSON.stringify(answer.body).includes(code));
    assert.deepEqual(answer.body.abilities, { add: person === a.owner, move: false });
  }
  assert.equal((await (await caller(stranger)).call('GET', list(a.publicId))).status, 404);
});

test('C5: companies that are seen as one see each other’s licences, with the company’s name, until that is undone', async () => {
  const { a, b, caller, merge, undo } = await stage();
  await merge();
  const { body } = await (await caller(a.plain)).call('GET', list(a.publicId));
  assert.deepEqual(
    body.items.map(({ company }: { company: { publicId: string } | null }) => company?.publicId),
    [undefined, b.publicId],
  );
  await undo();
  const after = await (await caller(a.plain)).call('GET', list(a.publicId));
  assert.equal(after.body.items.length, 1);
});
