import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, asOperator } from '../access/index.ts';
import { makeVersion } from '../catalogue/index.ts';
import { Signer } from '../signing/index.ts';
import { makeReceiptFile } from './make-receipt-file.ts';
import { verifyReceiptFile } from './verify-receipt-file.ts';

const { database } = await testDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-receipts-'));
after(() => rm(dataDir, { recursive: true }));

// A plan that promises everything there is, at any hour of any day and with pauses.
const { content } = (await World.open(database)).book.current;
const target = { calendar: 'always', minutes: 240 };
const targets = { 1: target, 2: target, 3: target, 4: target };
const moreClocks = (['next_answer', 'regular_update', 'solution'] as const).map((kind) => ({
  kind,
  targets,
  pausesWhileAwaiting: true,
}));
const offHoursStart = 'creation' as const;
const plans = content.plans.map((plan) =>
  plan.id === 'enterprise' ? { ...plan, moreClocks, offHoursStart } : plan,
);
const version = { content: { ...content, plans }, holdsFrom: null, note: null, reason: null };
await asOperator(database, (scope) => makeVersion(scope, version, Date.now()));

const world = await World.open(database);
const company = await world.company('enterprise');
const { owner } = company;
const engineer = await world.staff('engineer');
const head = await world.staff('head');
const { send, write, move } = deeds(database, world.book);
const signer = new Signer({ dataDir, signingKeyFile: null });
const around = { book: world.book, signer, publicUrl: 'https://desk.example' };
const receiptFor = async (actor: Actor, number: number) => {
  const file = await as(database, actor, (scope) =>
    makeReceiptFile(scope, number, { ...around, actor }),
  );
  return verifyReceiptFile(JSON.stringify(file));
};

test('a receipt with clocks of every kind, pauses, corrections and a disputed breach is proved by both sides', async () => {
  const at = (hours: number) => world.now - 5 * 86_400_000 + hours * 3_600_000;
  const number = await send(owner, world.request(company, { severity: 2 }), at(0));
  const started = new Date(at(0.5)).toISOString();
  const seq = await move(engineer, number, { move: 'log_call', startedAt: started }, at(0.6));
  const misread = { move: 'correct_call', seq, startedAt: null, reason: 'Another call' } as const;
  await move(engineer, number, misread, at(1));
  await write(engineer, number, { kind: 'answer', body: 'A', qualified: true }, at(6));
  await write(engineer, number, { kind: 'note', body: 'N' }, at(7));
  await write(engineer, number, { kind: 'question', body: 'Q', qualified: false }, at(8));
  await write(owner, number, { kind: 'reply', body: 'R' }, at(12));
  await move(engineer, number, { move: 'change_severity', severity: 1, reason: 'S' }, at(13));
  await write(engineer, number, { kind: 'solution', body: 'S', qualified: true }, at(30));
  await move(owner, number, { move: 'resume' }, at(40));
  const late = { clock: 'first_response', cycle: 1, reason: 'Not ours' } as const;
  await move(engineer, number, { move: 'dispute', ...late }, at(41));
  const { reason: _, ...named } = late;
  const decided = { move: 'decide_dispute', ...named, accepted: true, reason: 'Agreed' } as const;
  await move(head, number, decided, at(42));

  const customers = await receiptFor(owner, number);
  const staffs = await receiptFor(engineer, number);
  const told = ({ clocks }: typeof staffs) =>
    clocks.map(({ kind, cycle, state, dispute }) => ({ kind, cycle, state, dispute }));
  assert.deepEqual(told(customers), told(staffs));
  assert.deepEqual([...new Set(staffs.clocks.map(({ kind }) => kind))].sort(), [
    'first_response',
    'next_answer',
    'regular_update',
    'solution',
  ]);
  assert.equal(staffs.clocks[0].dispute, 'accepted');
  assert.ok(
    staffs.clocks.some(({ receipt }) => receipt.steps.some(({ code }) => code === 'paused')),
  );
  assert.equal(
    customers.withheld,
    staffs.file.entries.filter((entry) => 'internal' in entry && entry.internal).length,
  );
});
