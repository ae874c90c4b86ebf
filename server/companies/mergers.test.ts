import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { held, mergersStage } from '../../tests/support/mergers.ts';

const installed = await installation();
const { url } = installed;
const admin = adminOf(installed);
const world = await World.open(installed.database);
const stage = mergersStage(world, url);

test('after a merger administrators see both companies’ requests, users by their grant, and strangers nothing', async () => {
  const { a, b, stranger, merge, sees, openIn } = await stage();
  const [ofA, ofB] = [await openIn(a), await openIn(b)];
  assert.equal((await merge()).status, 201);
  for (const person of [a.owner, a.administrator, a.granted, b.owner, b.administrator, b.granted])
    assert.deepEqual(await sees(person, [ofA, ofB]), [true, true], person.name);
  assert.deepEqual(await sees(a.plain, [ofA, ofB]), [false, false]);
  assert.deepEqual(await sees(b.plain, [ofA, ofB]), [false, false]);
  assert.deepEqual(await sees(stranger, [ofA, ofB]), [false, false]);
});

test('undone, each company’s people see its own requests again, and nothing of the other', async () => {
  const { a, b, merge, undo, sees, openIn } = await stage();
  const [ofA, ofB] = [await openIn(a), await openIn(b)];
  await merge();
  const { status, body } = await undo();
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.mergedInto, null);
  for (const person of [a.owner, a.administrator, a.granted])
    assert.deepEqual(await sees(person, [ofA, ofB]), [true, false]);
  for (const person of [b.owner, b.administrator, b.granted])
    assert.deepEqual(await sees(person, [ofA, ofB]), [false, true]);
});

test('the other company’s owner is an administrator while it holds, and its owner again afterwards', async () => {
  const { a, b, caller, merge, undo } = await stage();
  await merge();
  const me = async () =>
    (await (await caller(b.owner)).call('GET', '/api/me')).body.companies.map(held);
  assert.deepEqual(await me(), [
    [a.publicId, 'administrator', null],
    [b.publicId, 'administrator', a.id],
  ]);
  const { rows } = await admin.query('select role from memberships where person_id = $1', [
    b.owner.id,
  ]);
  assert.deepEqual(rows, [{ role: 'owner' }]);
  await undo();
  assert.deepEqual(await me(), [[b.publicId, 'owner', null]]);
});

test('what is new belongs to the company that stays, also where the other one’s id is sent, and stays there after the undoing', async () => {
  const { a, b, caller, merge, undo, sees, openIn } = await stage();
  await merge();
  const number = await openIn(b, b.plain, { contractId: null });
  const { rows } = await admin.query('select company_id from requests where number = $1', [
    Number(number.slice(3)),
  ]);
  assert.deepEqual(rows, [{ company_id: a.id }]);
  assert.deepEqual(await sees(b.plain, [number]), [true]);
  const detail = (await (await caller(a.owner)).call('GET', `/api/requests/${number}`)).body;
  assert.equal(detail.customer.name, b.plain.name);
  await undo();
  assert.deepEqual(await sees(b.plain, [number]), [false]);
  assert.deepEqual(await sees(a.owner, [number]), [true]);
});

test('K2, K3: contracts count on where they are: whoever is named chooses theirs, and the request goes with the contract', async () => {
  const { a, b, caller, merge, openIn } = await stage();
  await merge();
  const levels = (await (await caller(b.owner)).call('GET', '/api/support-levels')).body.levels;
  const choices = levels.map(({ contractId, whyNot }: { contractId: string; whyNot: unknown }) => [
    contractId,
    whyNot === null,
  ]);
  assert.deepEqual(choices, [
    [a.contractId, false],
    [b.contractId, true],
    [null, true],
  ]);
  const copyTo = [a.plain.id];
  const number = await openIn(a, b.owner, { contractId: b.contractId, copyTo });
  assert.equal((await (await caller(a.plain)).call('GET', `/api/requests/${number}`)).status, 200);
  const { rows } = await admin.query(
    `select requests.company_id, (select sum(amount)::int from quota_lines line
      where line.contract_id = requests.contract_id) as left from requests where number = $1`,
    [Number(number.slice(3))],
  );
  assert.deepEqual(rows, [{ company_id: b.id, left: 35 }]);
  const refused = await (await caller(a.owner)).call('POST', '/api/requests', {
    ...world.request(a),
    contractId: b.contractId,
  });
  assert.equal(refused.body.code, 'not_a_named_contact');
});

test('C3: the people of both stand in one list; those of the other one are changed and removed there, its owner is not', async () => {
  const { a, b, caller, merge } = await stage();
  await merge();
  const owner = await caller(a.owner);
  for (const { publicId } of [a, b]) {
    const { members } = (await owner.call('GET', `/api/companies/${publicId}/people`)).body;
    const rights = new Map(
      members.map((member: Record<string, unknown>) => [
        member.id,
        [member.role, member.mayChange, (member.cameWith as { publicId: string })?.publicId],
      ]),
    );
    assert.equal(members.length, 8);
    assert.deepEqual(rights.get(a.owner.id), ['owner', false, undefined]);
    assert.deepEqual(rights.get(b.owner.id), ['administrator', false, b.publicId]);
    assert.deepEqual(rights.get(b.plain.id), ['user', true, b.publicId]);
  }
  const people = `/api/companies/${a.publicId}/people`;
  const changed = await owner.call('PATCH', `${people}/${b.plain.id}`, { role: 'administrator' });
  assert.equal(changed.body.role, 'administrator', JSON.stringify(changed.body));
  const removal = { successorId: a.plain.id };
  const removed = await owner.call('POST', `${people}/${b.granted.id}/removal`, removal);
  assert.equal(removed.status, 204, JSON.stringify(removed.body));
  const kept = await owner.call('POST', `${people}/${b.owner.id}/removal`, removal);
  assert.equal(kept.body.code, 'owner_stays');
  const { rows } = await admin.query(
    `select company_id, role, left_at is null as here from memberships where person_id = any ($1) order by role`,
    [[b.plain.id, b.granted.id]],
  );
  assert.deepEqual(rows, [
    { company_id: b.id, role: 'administrator', here: true },
    { company_id: b.id, role: 'user', here: false },
  ]);
});

test('C3: somebody of the other company is added to a request, takes it over, and sees it no more once it is undone', async () => {
  const { a, b, caller, merge, undo, sees, openIn } = await stage();
  const mine = await openIn(a, a.plain, { contractId: null });
  const before = await openIn(b, b.plain, { contractId: null });
  await caller(b.plain);
  await admin.query(
    `update email_directory set email = replace(email, 'example.org', 'other.example')
     where person_id = any ($1)`,
    [[b.owner.id, b.plain.id]],
  );
  await merge();
  const owner = await caller(a.owner);
  for (const path of ['/api/requests/colleagues', `/api/requests/${mine}/colleagues`]) {
    const { items } = (await owner.call('GET', path)).body;
    const offered = items.find(({ id }: { id: string }) => id === b.plain.id);
    // The other company's owner manages the one company now: their domain is its own.
    assert.equal(offered?.outsideAddress, null, path);
  }
  const added = await owner.call('POST', `/api/requests/${mine}/participants`, {
    personId: b.plain.id,
  });
  assert.ok(added.status < 300, JSON.stringify(added.body));
  const { body: asked } = await (await caller(a.plain)).call('GET', `/api/requests/${mine}`);
  assert.deepEqual(asked.mailed, [{ id: b.plain.id, name: b.plain.name, outside: b.name }]);
  const theirs = `/api/requests/${before}`;
  const offered = (await owner.call('GET', `${theirs}/colleagues`)).body.items;
  assert.ok(offered.some(({ id }: { id: string }) => id === a.plain.id));
  const there = await owner.call('POST', `${theirs}/participants`, { personId: a.plain.id });
  assert.ok(there.status < 300, JSON.stringify(there.body));
  const successor = { successorId: b.granted.id };
  const people = `/api/companies/${a.publicId}/people`;
  await owner.call('POST', `${people}/${a.plain.id}/removal`, successor);
  assert.deepEqual(await sees(b.plain, [mine]), [true]);
  const answer = { kind: 'reply', body: 'It is mine now.', seenSeq: 3 };
  const taker = await caller(b.granted);
  assert.equal((await taker.call('POST', `/api/requests/${mine}/messages`, answer)).status, 201);
  await undo();
  assert.deepEqual(await sees(b.plain, [mine]), [false]);
  assert.deepEqual(await sees(b.granted, [mine]), [false]);
});

test('whoever is invited meanwhile joins the company that stays, and an older invitation still leads in', async () => {
  const { a, b, caller, merge } = await stage();
  const invited = { email: 'waiting@example.org' };
  const before = await (await caller(b.owner)).call(
    'POST',
    `/api/companies/${b.publicId}/invitations`,
    invited,
  );
  await merge();
  const owner = await caller(a.owner);
  const path = `/api/companies/${b.publicId}`;
  await owner.call('POST', `${path}/invitations`, { email: 'new@example.org' });
  const { rows } = await admin.query(
    'select company_id, email from invitations where company_id = any ($1) order by email',
    [[a.id, b.id]],
  );
  assert.deepEqual(rows, [
    { company_id: a.id, email: 'new@example.org' },
    { company_id: b.id, email: 'waiting@example.org' },
  ]);
  const { invitations } = (await owner.call('GET', `${path}/people`)).body;
  assert.equal(invitations.length, 2);
  const resent = await owner.call('POST', `${path}/invitations/${before.body.id}/resend`);
  assert.equal(resent.status, 200, JSON.stringify(resent.body));
  assert.equal((await owner.call('DELETE', `${path}/invitations/${before.body.id}`)).status, 204);
});

test('the preview tells what would be seen as one and what to think of, and changes nothing', async () => {
  const { a, b, manager, caller, openIn, sees } = await stage();
  const ofB = await openIn(b);
  await (await caller(b.owner)).call('POST', `/api/companies/${b.publicId}/ownership-offer`, {
    personId: b.administrator.id,
  });
  await admin.query(
    `insert into memberships (company_id, person_id, role, sees_all_requests, joined_at)
      values ($1, $2, 'user', false, now())`,
    [a.id, b.administrator.id],
  );
  const preview = await manager.call(
    'GET',
    `/api/companies/${b.publicId}/merger/preview?into=${a.publicId}`,
  );
  const { from, into, ...told } = preview.body;
  assert.deepEqual(told, {
    inBoth: [{ id: b.administrator.id, name: b.administrator.name }],
    samePlans: ['Business'],
    ownershipOffered: true,
    obstacle: null,
  });
  assert.deepEqual(
    [from, into].map(({ people, openRequests, contracts, licences, owner }) => [
      people,
      openRequests,
      contracts,
      licences,
      owner.id,
    ]),
    [
      [4, 1, 1, 1, b.owner.id],
      [5, 0, 1, 1, a.owner.id],
    ],
  );
  assert.deepEqual(await sees(a.owner, [ofB]), [false]);
});

test('C3: an offer of the other company’s ownership is taken back, and none is made while it holds', async () => {
  const { b, a, caller, merge } = await stage();
  const [owner, taker] = [await caller(b.owner), await caller(b.administrator)];
  const offer = `/api/companies/${b.publicId}/ownership-offer`;
  await owner.call('POST', offer, { personId: b.administrator.id });
  await merge();
  assert.equal((await taker.call('POST', `${offer}/accept`)).status, 404);
  const again = await owner.call('POST', offer, { personId: b.administrator.id });
  assert.equal(again.body.code, 'not_allowed');
  const first = await caller(a.owner);
  const toOther = await first.call('POST', `/api/companies/${a.publicId}/ownership-offer`, {
    personId: b.administrator.id,
  });
  assert.equal(toOther.body.code, 'bad_input');
});

test('only service managers and heads merge companies and undo it', async () => {
  const { a, b, merge } = await stage();
  const body = { into: a.publicId, reason: 'The same customer.' };
  const path = `/api/companies/${b.publicId}/merger`;
  for (const role of ['engineer', 'duty_manager', 'administrator'] as const) {
    const other = await Caller.signedIn(url, (await world.staff(role)).email);
    for (const [method, at, sent] of [
      ['GET', `${path}/preview?into=${a.publicId}`, undefined],
      ['POST', path, body],
      ['POST', `${path}/undo`, { reason: 'No.' }],
    ] as const)
      assert.equal((await other.call(method, at, sent)).body.code, 'not_allowed');
    assert.equal((await other.call('GET', path)).body.mayMerge, false);
  }
  assert.equal((await merge()).status, 201);
});

test('mergers neither chain nor go round: what stands in the way is named', async () => {
  const { a, b, manager } = await stage();
  const c = await world.company();
  const merge = async (from: { publicId: string }, into: { publicId: string }) => {
    const { status, body } = await manager.call('POST', `/api/companies/${from.publicId}/merger`, {
      into: into.publicId,
      reason: 'The same customer.',
    });
    return status === 201 ? 'merged' : (body.reason ?? body.code);
  };
  assert.equal(await merge(a, a), 'same_company');
  assert.equal(await merge(b, a), 'merged');
  assert.equal(await merge(b, c), 'already_merged');
  assert.equal(await merge(c, b), 'target_merged');
  assert.equal(await merge(a, c), 'has_merged');
  assert.equal(await merge(a, b), 'target_merged');
  assert.equal(await merge(c, a), 'merged');
  assert.equal(await merge({ publicId: 'C-1' }, a), 'not_found');
});

test('merged into each other at the same moment, one of the two happens', async () => {
  const { a, b, manager } = await stage();
  const reason = 'The same customer.';
  const answers = await Promise.all(
    [
      [a, b],
      [b, a],
    ].map(([from, into]) =>
      manager.call('POST', `/api/companies/${from?.publicId}/merger`, {
        into: into?.publicId,
        reason,
      }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
});

test('A3: both histories tell who merged and who undid it; after it each reads its own alone', async () => {
  const { a, b, caller, merge, undo } = await stage();
  await merge();
  const told = async (person: typeof a.owner, of: typeof a) =>
    (await (await caller(person)).call('GET', `/api/companies/${of.publicId}/activity`)).body.items
      .filter(({ merger }: { merger: unknown }) => merger !== null)
      .map(({ kind, actor, merger, company }: Record<string, Record<string, string>>) => [
        kind,
        actor?.side,
        merger,
        company,
      ]);
  const named = { from: `${b.name} (${b.publicId})`, into: `${a.name} (${a.publicId})` };
  assert.deepEqual(await told(b.owner, b), [['companies_merged', 'staff', named, null]]);
  const first = (await (await caller(a.owner)).call('GET', `/api/companies/${a.publicId}/activity`))
    .body.items;
  assert.ok(first.some(({ company }: { company: string | null }) => company === b.name));
  await undo();
  assert.deepEqual(await told(a.owner, a), [
    ['merger_undone', 'staff', { ...named, from: b.publicId }, null],
    ['companies_merged', 'staff', { ...named, from: b.publicId }, null],
  ]);
  assert.equal((await told(b.owner, b)).length, 2);
});

test('the administrators of both are mailed the reason, in their language, of the merger and of its undoing', async () => {
  const { a, b, merge, undo } = await stage();
  await merge();
  const administrators = [a.owner, a.administrator, b.owner, b.administrator];
  const { sink } = installed;
  const waiting = async (subject: string) => {
    const mails = () => sink.mails.filter((mail) => mail.subject === subject);
    while (mails().length < administrators.length) await sink.took(sink.mails.length + 1);
    return mails();
  };
  const merged = await waiting(`${b.name} is now part of ${a.name} in the support portal`);
  assert.deepEqual(
    merged.map(({ to }) => to?.[0]?.address).sort(),
    administrators.map(({ email }) => email).sort(),
  );
  assert.ok(merged.every(({ text }) => text?.includes('Registered twice by mistake.')));
  await undo();
  const undone = await waiting(`${b.name} stands by itself again`);
  assert.ok(undone.every(({ text }) => text?.includes('Two customers after all.')));
});
