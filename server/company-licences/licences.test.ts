import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { installation, World } from '../../tests/support/installation.ts';
import { mergersStage } from '../../tests/support/mergers.ts';
import { asOperator } from '../access/index.ts';
import { putActivationCode } from '../licences/index.ts';

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
    'update activation_codes set seats_used = 9, valid_from = $2, valid_until = $3 where company_id = $1',
    [a.id, day(-30), day(12)],
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

/** A code that is in the registry and nobody's. */
const freeCode = async (from = -30, until = 300): Promise<string> => {
  const code = randomUUIDv7().replaceAll('-', '').slice(-20).toUpperCase();
  await asOperator(installed.database, (scope) =>
    putActivationCode(
      scope,
      {
        code,
        productId: 'mail-gateway',
        seats: 5,
        validFrom: day(from),
        validUntil: day(until),
      },
      world.now,
    ),
  );
  return code;
};

/** Kinds and facts of what happened to a company's licences, the newest first. */
const happened = async (companyId: string) =>
  (
    await admin.query(
      `select kind, actor_id, source_address is not null as "where", facts from company_events
        where company_id = $1 and kind like 'licence%' order by occurred_at desc, event_id desc`,
      [companyId],
    )
  ).rows;

test('C5: an administrator adds a licence by its code, however it is written; the history says who', async () => {
  const { a, caller } = await stage();
  const code = await freeCode();
  const typed = ` ${(code.match(/.{5}/g) ?? []).join('–').toLowerCase()} `;
  const asking = await caller(a.administrator);
  const added = await asking.call('POST', list(a.publicId), { activationCode: typed });
  assert.equal(added.status, 201, JSON.stringify(added.body));
  assert.deepEqual(
    [added.body.productId, added.body.codeEnding, added.body.state, added.body.attachedBy.id],
    ['mail-gateway', code.slice(-4), 'valid', a.administrator.id],
  );
  const [first] = await happened(a.id);
  assert.deepEqual(
    [first.kind, first.actor_id, first.where, first.facts.name],
    ['licence_attached', a.administrator.id, true, `Mail Gateway …${code.slice(-4)}`],
  );
});

test('C5: a licence that starts later is added, and one that has ended is not', async () => {
  const { a, caller } = await stage();
  const asking = await caller(a.owner);
  const add = (activationCode: string) => asking.call('POST', list(a.publicId), { activationCode });
  assert.equal((await add(await freeCode(10, 400))).body.state, 'not_started');
  assert.equal((await add(await freeCode(-400, -2))).body.code, 'expired_code');
});

test('C5: a code that is not known, is there already or is in use elsewhere is refused under its field', async () => {
  const { a, b, caller } = await stage();
  const codeOf = async (id: string) =>
    (await admin.query('select code from activation_codes where company_id = $1', [id])).rows[0]
      .code;
  const asking = await caller(a.owner);
  const refused = async (activationCode: string) => {
    const { status, body } = await asking.call('POST', list(a.publicId), { activationCode });
    return [status, body.code, body.fields?.[0]?.path];
  };
  assert.deepEqual(await refused('NOSUCHCODE0NOSUCHCOD'), [422, 'unknown_code', 'activationCode']);
  assert.deepEqual(await refused(await codeOf(a.id)), [409, 'licence_known', 'activationCode']);
  assert.deepEqual(await refused(await codeOf(b.id)), [409, 'code_elsewhere', 'activationCode']);
  assert.deepEqual(await refused('%PDF-1.7'), [400, 'bad_input', 'activationCode']);
  const told = await asking.call('POST', list(a.publicId), { activationCode: await codeOf(b.id) });
  const words = JSON.stringify(told.body);
  for (const secret of [b.name, b.publicId, b.id, b.owner.name])
    assert.ok(!words.includes(secret), words);
});

test('C5: of two companies that add one code at once one gets it', async () => {
  const { a, b, caller } = await stage();
  const code = await freeCode();
  const askers = await Promise.all([a, b].map(({ owner }) => caller(owner)));
  const answers = await Promise.all(
    askers.map((asking, index) =>
      asking.call('POST', list((index === 0 ? a : b).publicId), { activationCode: code }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
});

test('C5: users and staff add no licence', async () => {
  const { a, caller } = await stage();
  const activationCode = await freeCode();
  const head = await world.staff('head');
  for (const person of [a.plain, a.granted, head]) {
    const { status } = await (await caller(person)).call('POST', list(a.publicId), {
      activationCode,
    });
    assert.equal(status, 403, person.name);
  }
});

test('C3: an administrator reads a whole code, and each reading stands in the history without it', async () => {
  const { a, caller } = await stage();
  const { rows } = await admin.query(
    'select code, licence_id from activation_codes where company_id = $1',
    [a.id],
  );
  const [{ code, licence_id: id }] = rows;
  const path = `${list(a.publicId)}/${id}/code`;
  const asking = await caller(a.administrator);
  const read = await asking.call('POST', path);
  assert.equal(read.body.code, code.match(/.{5}/g).join('-'));
  await asking.call('POST', path);
  assert.equal((await (await caller(a.granted)).call('POST', path)).status, 403);
  const readings = (await happened(a.id)).filter(({ kind }) => kind === 'licence_code_read');
  assert.equal(readings.length, 2);
  for (const reading of readings) {
    assert.deepEqual([reading.actor_id, reading.where], [a.administrator.id, true]);
    assert.ok(!JSON.stringify(reading.facts).includes(code));
  }
  const { body } = await asking.call('GET', `/api/companies/${a.publicId}/activity`);
  const [entry] = body.items;
  assert.deepEqual(
    [entry.kind, entry.actor.id, entry.name],
    ['licence_code_read', a.administrator.id, `Endpoint Shield for Windows …${code.slice(-4)}`],
  );
});

test('C5: staff move a licence with a reason; both companies read of it, neither of the other nor of the reason', async () => {
  const { a, b, caller } = await stage();
  const [{ id }] = (await (await caller(a.owner)).call('GET', list(a.publicId))).body.items;
  const head = await caller(await world.staff('head'));
  const reason = 'Bought for the sister company.';
  const move = (from: string, into: string) =>
    head.call('POST', `${list(from)}/${id}/move`, { into, reason });
  assert.equal((await move(a.publicId, b.publicId)).status, 204);
  const left = await (await caller(a.owner)).call('GET', list(a.publicId));
  assert.deepEqual(left.body.items, []);
  const got = await (await caller(b.owner)).call('GET', list(b.publicId));
  assert.ok(got.body.items.some((licence: { id: string }) => licence.id === id));
  for (const [company, kind, other] of [
    [a, 'licence_moved_away', b],
    [b, 'licence_moved_here', a],
  ] as const) {
    const [event] = await happened(company.id);
    assert.deepEqual([event.kind, event.facts.reason], [kind, reason]);
    const { body } = await (await caller(company.owner)).call(
      'GET',
      `/api/companies/${company.publicId}/activity`,
    );
    assert.equal(body.items[0].kind, kind);
    const words = JSON.stringify([event.facts, body]);
    for (const secret of [other.name, other.publicId, other.id])
      assert.ok(!words.includes(secret), words);
    assert.ok(!JSON.stringify(body).includes(reason));
  }
  assert.equal((await move(a.publicId, b.publicId)).status, 404);
  assert.equal((await move(b.publicId, b.publicId)).body.code, 'nothing_changed');
  assert.equal((await move(b.publicId, 'C-999999')).body.code, 'bad_input');
  assert.equal((await move(b.publicId, a.publicId)).status, 204);
});

test('C5: who does not keep licences moves none, and a move needs a reason', async () => {
  const { a, b, caller } = await stage();
  const [{ id }] = (await (await caller(a.owner)).call('GET', list(a.publicId))).body.items;
  const path = `${list(a.publicId)}/${id}/move`;
  const engineer = await caller(await world.staff('engineer'));
  const wanted = { into: b.publicId, reason: 'Because' };
  assert.equal((await engineer.call('POST', path, wanted)).status, 403);
  assert.equal((await (await caller(a.owner)).call('POST', path, wanted)).status, 404);
  const head = await caller(await world.staff('head'));
  assert.equal((await head.call('POST', path, { ...wanted, reason: ' ' })).status, 400);
});

test('C5: a request about a product needs a licence that holds today, and is told why not; the account needs none', async () => {
  const { a, caller } = await stage();
  const asking = await caller(a.owner);
  const open = async (productId: string, versionId: string) => {
    const request = { ...world.request(a, { contractId: null }), productId, versionId };
    const { status, body } = await asking.call('POST', '/api/requests', {
      ...request,
      idempotencyKey: undefined,
    });
    return [status, body.code, body.reason];
  };
  const gateway = () => open('mail-gateway', '8.2.0.118');
  assert.deepEqual(await gateway(), [409, 'no_valid_licence', 'no_licence']);
  await world.licence(a, 'mail-gateway', { from: -400, until: -5 });
  assert.deepEqual(await gateway(), [409, 'no_valid_licence', 'licence_expired']);
  await world.licence(a, 'mail-gateway', { from: 5, until: 400 });
  assert.deepEqual(await gateway(), [409, 'no_valid_licence', 'licence_not_started']);
  await world.licence(a, 'mail-gateway');
  assert.equal((await gateway())[0], 201);
  await admin.query(
    'update activation_codes set company_id = null, licence_id = null where company_id = $1',
    [a.id],
  );
  assert.equal((await gateway())[0], 409);
  const answers = { topic: 'accounts', subject: 'Who is our owner?', description: 'He left.' };
  const account = await asking.call('POST', '/api/request-categories/account/requests', {
    answers,
  });
  assert.equal(account.status, 201);
  const { body } = await asking.call('GET', list(a.publicId));
  assert.deepEqual(body.items, []);
  assert.ok(body.support.every(({ whyNot }: { whyNot: unknown }) => whyNot !== null));
});

test('C5: a licence of a company that is seen as one with it counts', async () => {
  const { a, b, caller, merge } = await stage();
  await world.licence(b, 'mail-gateway');
  const asking = await caller(a.owner);
  const open = () =>
    asking.call('POST', '/api/requests', {
      ...world.request(a, { contractId: null }),
      productId: 'mail-gateway',
      versionId: '8.2.0.118',
      idempotencyKey: undefined,
    });
  assert.equal((await open()).status, 409);
  await merge();
  assert.equal((await open()).status, 201);
});
