import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { RequestCategory } from '../../api/request-categories.ts';
import type { RequestDetail } from '../../api/requests.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, asOperator, asWorker } from '../access/index.ts';
import { loadCatalogue, makeVersion } from '../catalogue/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { countQueue, listQueue, type QueueQuery, queueChoices } from '../queue/index.ts';
import { askInCategory } from './ask-in-category.ts';
import { listRequests } from './list-requests.ts';
import { addParticipant } from './participants.ts';
import { presentCategories } from './present-categories.ts';
import { createQueueFacts, tellQueue } from './tell-queue.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const { book } = world;
const { move, write, read, send } = deeds(database, book);
const company = await world.company();
const colleague = await world.member(company, 'user');
const engineer = await world.staff('engineer');
const dutyManager = await world.staff('duty_manager');
const manager = await world.staff('service_manager');
const head = await world.staff('head');

const ask = (actor: Actor, categoryId: string, answers: Record<string, string | boolean>) =>
  as(database, actor, (scope) =>
    askInCategory(
      scope,
      { companyId: company.id, categoryId, answers, idempotencyKey: null },
      { actor, book },
    ),
  );
const queueOf = async (actor: Actor, wanted: Partial<QueueQuery> = {}) => {
  const query = { state: 'open', assignee: 'anyone', limit: 100, ...wanted } as const;
  const { items } = await as(database, actor, (scope) => listQueue(scope, query, { actor, book }));
  return items;
};
const numbersIn = async (actor: Actor, wanted: Partial<QueueQuery> = {}) =>
  (await queueOf(actor, wanted)).map(({ number }) => number);
const wrong =
  (...fields: [field: string, code: string][]) =>
  (error: ProblemError) => {
    assert.equal(error.code, 'bad_input');
    const told = error.extra?.fields?.map(({ path, message }) => [path, message]);
    assert.deepEqual(
      told,
      fields.map(([field, code]) => [`answers.${field}`, code]),
    );
    return true;
  };

const services = {
  service: 'deployment',
  subject: 'Move the console',
  description: 'Six hundred devices.',
  phone: '+44 (20) 7946-0100 ext. 5',
  consent: true,
};
const complaint = {
  kind: 'complaint',
  about: 'engineer',
  engineer: 'Nora Feld',
  subject: 'Nobody called back',
  description: 'We waited for the whole quokka day.',
};

test('R1: answers are kept as given, with the fields’ names as asked, and the request is standard support', async () => {
  const number = await ask({ ...company.owner, language: 'es' }, 'professional-services', services);
  const seen = await read(company.owner, number);
  const answers = [
    { field: 'service', kind: 'choice', name: '¿Qué necesita?', value: 'Despliegue o migración' },
    { field: 'phone', kind: 'phone', name: 'Teléfono de contacto', value: services.phone },
    {
      field: 'consent',
      kind: 'consent',
      name: 'Acepto que se usen mis datos para contactarme sobre este servicio.',
      value: true,
    },
  ];
  assert.deepEqual(
    seen.entries[0]?.answers,
    answers.map((answer) => ({ ...answer, opens: false })),
  );
  assert.equal(seen.entries[0]?.body, services.description);
  const { subject, severity, planId, premium, productName, versionName } = seen;
  assert.deepEqual(
    { subject, severity, planId, premium, productName, versionName },
    {
      subject: services.subject,
      severity: 4,
      planId: 'standard',
      premium: false,
      productName: 'Professional services',
      versionName: '',
    },
  );
  assert.equal(seen.queue.id, 'services');
  const [listed] = (
    await as(database, company.owner, (scope) =>
      listRequests(scope, { state: 'all', limit: 10 }, { actor: company.owner, book }),
    )
  ).items;
  assert.equal(listed?.productName, 'Professional services');
});

test('what was answered in a form is found by staff and customer, and marked', async () => {
  const asked = { ...complaint, engineer: 'Ottoline Quist' };
  const number = `PD-${await ask(company.owner, 'feedback', asked)}`;
  assert.deepEqual(await numbersIn(head, { search: 'ottoline' }), [number]);
  const query = { state: 'all', limit: 10, search: 'Quist' } as const;
  const { items } = await as(database, company.owner, (scope) =>
    listRequests(scope, query, { actor: company.owner, book }),
  );
  assert.deepEqual(
    items.map(({ found }) => found?.message?.excerpt.filter(({ hit }) => hit)),
    [[{ text: 'Quist', hit: true }]],
  );
});

test('R1: what is wrong with answers is told by field, and nothing is kept of them', async () => {
  const before = await admin.query('select count(*) from requests');
  await assert.rejects(
    ask(company.owner, 'professional-services', { ...services, phone: 'call me', consent: false }),
    wrong(['phone', 'no_phone'], ['consent', 'not_agreed']),
  );
  await assert.rejects(ask(company.owner, 'technical-support', {}), refusedWith('not_found'));
  await assert.rejects(ask(company.owner, 'threat-look-up', {}), refusedWith('not_found'));
  await assert.rejects(ask(company.owner, 'apple-push', {}), refusedWith('not_found'));
  const after = await admin.query('select count(*) from requests');
  assert.deepEqual(after.rows, before.rows);
});

test('R1: feedback names a request that its author may see, and leads whoever may see both to it', async () => {
  const about = await send(company.owner, world.request(company, { contractId: null }));
  const named = { ...complaint, about: 'request', request: `pd-${about}` };
  for (const request of [`PD-${about}`, 'PD-999999999999'])
    await assert.rejects(
      ask(colleague, 'feedback', { ...named, request }),
      wrong(['request', 'unknown_request']),
    );
  const number = await ask(company.owner, 'feedback', named);
  await as(database, company.owner, (scope) =>
    addParticipant(scope, number, colleague.id, { actor: company.owner, book }),
  );
  const links = async (reader: Actor) =>
    (await read(reader, number)).entries[0]?.answers
      .filter(({ kind }) => kind === 'request')
      .map(({ value, opens }) => [value, opens]);
  assert.deepEqual(await links(company.owner), [[`PD-${about}`, true]]);
  assert.deepEqual(await links(manager), [[`PD-${about}`, true]]);
  assert.deepEqual(await links(colleague), [[`PD-${about}`, false]]);
});

test('R8: feedback is seen by service managers and the head, and by nobody else of the vendor’s people', async () => {
  const number = await ask(company.owner, 'feedback', complaint);
  const named = `PD-${number}`;
  for (const actor of [manager, head]) {
    assert.ok((await numbersIn(actor)).includes(named));
    assert.ok((await numbersIn(actor, { queueId: ['service-managers'] })).includes(named));
    assert.equal((await read(actor, number)).subject, complaint.subject);
  }
  for (const actor of [engineer, dutyManager]) {
    assert.ok(!(await numbersIn(actor)).includes(named));
    assert.deepEqual(await numbersIn(actor, { search: named }), []);
    assert.deepEqual(await numbersIn(actor, { search: 'quokka' }), []);
    assert.deepEqual(await numbersIn(actor, { queueId: ['service-managers'] }), []);
    await assert.rejects(read(actor, number), refusedWith('not_found'));
    await assert.rejects(move(actor, number, { move: 'take' }), refusedWith('not_found'));
  }
  await assert.rejects(
    move(manager, number, { move: 'assign', assigneeId: engineer.id }),
    refusedWith('bad_input'),
  );
  const note = { kind: 'note' as const, body: 'See this', mentions: [engineer.id] };
  await assert.rejects(write(manager, number, note), refusedWith('bad_input'));
  await move(manager, number, { move: 'take' });
  await write(manager, number, { kind: 'answer', body: 'We are sorry.', qualified: true });
  assert.equal((await read(company.owner, number)).assignee?.id, manager.id);
});

test('R8: row security keeps all of a confined request from who does not work in its queue', async () => {
  // One with clocks, which feedback has not.
  const number = await send(company.owner, world.request(company));
  await as(database, company.owner, (scope) =>
    addParticipant(scope, number, colleague.id, { actor: company.owner, book }),
  );
  await write(manager, number, { kind: 'note', body: 'See this', mentions: [head.id] });
  const { rows } = await admin.query(
    'select company_id, request_id from requests where number = $1',
    [number],
  );
  const { company_id: companyId, request_id: id } = rows[0];
  await admin.query(
    `update requests set seen_by_roles = '{service_manager,head}' where number = $1`,
    [number],
  );
  await admin.query(
    `insert into files (company_id, file_id, uploaded_by, name, media_type, size, state, storage, storage_key, internal,
        request_id, event_seq, created_at, due_at)
      values ($1, gen_random_uuid(), $2, 'a.log', 'text/plain', 1, 'ready', 'disk', 'key', false, $3, 1, now(), now())`,
    [companyId, company.owner.id, id],
  );
  const seenBy = (actor: Actor, table: string) =>
    as(database, actor, async ({ db }) => {
      const found = await sql<{ count: number }>`
        select count(*)::integer from ${sql.table(table)} where request_id = ${id}`.execute(db);
      return found.rows[0]?.count;
    });
  for (const [table, count] of [
    ['requests', 1],
    ['request_events', 3],
    ['request_event_contents', 3],
    ['request_participants', 1],
    ['request_clocks', 1],
    ['mentions', 1],
    ['files', 1],
  ] as const) {
    assert.deepEqual([table, await seenBy(manager, table)], [table, count]);
    assert.deepEqual([table, await seenBy(engineer, table)], [table, 0]);
  }
});

test('R8: whoever works in a queue that tells is mailed once, also where the job runs twice', async () => {
  const number = await ask(company.owner, 'feedback', complaint);
  const { rows } = await admin.query(
    'select company_id as "companyId", request_id as "requestId" from requests where number = $1',
    [number],
  );
  const planned = await admin.query(
    `select payload from graphile_worker._private_jobs where key = $1`,
    [`tell-queue:${rows[0].requestId}`],
  );
  assert.deepEqual(planned.rows, [{ payload: rows[0] }]);
  await tellQueue(database, book, rows[0]);
  await tellQueue(database, book, rows[0]);
  const mails = await admin.query(
    `select person_id from outbox where template = 'request_in_queue' and request_id = $1`,
    [rows[0].requestId],
  );
  assert.deepEqual(
    mails.rows.map(({ person_id }) => person_id).sort(),
    [manager.id, head.id].sort(),
  );
  const facts = (reader: Actor) =>
    asWorker(database, (scope) =>
      createQueueFacts(book)(scope, rows[0], { personId: reader.id, language: 'ru' }),
    );
  assert.equal(await facts(engineer), null);
  assert.deepEqual(await facts(manager), {
    number: `PD-${number}`,
    subject: complaint.subject,
    companyName: company.owner.companies[0]?.name,
    customerName: company.owner.name,
    planName: book.current.plan('standard').names.ru,
    categoryName: 'Отзыв: благодарность или жалоба',
    queueName: 'Сервис-менеджеры',
  });
});

test('R1: queues to work in are counted, and choices leave out what one does not see', async () => {
  const around = (actor: Actor) => ({ actor, book });
  const counts = (actor: Actor) => as(database, actor, (scope) => countQueue(scope, around(actor)));
  const choices = (actor: Actor) =>
    as(database, actor, (scope) => queueChoices(scope, around(actor)));
  assert.deepEqual((await counts(engineer)).queues, []);
  assert.deepEqual(
    (await counts(manager)).queues.map(({ id }) => id),
    ['service-managers', 'investigations', 'services'],
  );
  assert.equal((await counts(manager)).queues[2]?.open, 1);
  const ids = ({ queues, categories }: Awaited<ReturnType<typeof choices>>) =>
    [...queues, ...categories].map(({ id }) => id);
  assert.ok(ids(await choices(head)).includes('feedback'));
  assert.ok(!ids(await choices(engineer)).includes('feedback'));
  assert.ok(!ids(await choices(engineer)).includes('service-managers'));
});

const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
after(() => rm(folder, { recursive: true }));

test('R1: a vendor adds a category by YAML alone: it is offered, sent, and worked on in its queue', async () => {
  await cp(fileURLToPath(new URL('../../catalogue', import.meta.url)), folder, { recursive: true });
  const file = join(folder, 'categories.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(
    file,
    `${yaml.replace('queues:\n', 'queues:\n  - { id: trials, names: Trials, roles: [engineer] }\n')}
  - id: trial
    names: { en: Trial licence, ru: Пробная лицензия }
    describes: A product to try for thirty days.
    icon: form
    offeredTo: administrators
    queue: trials
    severity: 4
    form:
      - { id: product, kind: line, names: Product }
      - { id: seats, kind: choice, names: Seats, options: [{ id: few, names: Up to 50 }, { id: many, names: More }] }
      - { id: site, kind: url, names: Your site, required: false, when: { field: seats, is: [many] } }
`,
  );
  const content = await loadCatalogue(folder);
  await asOperator(database, (scope) =>
    makeVersion(scope, { content, note: null, reason: null, holdsFrom: null }, Date.now()),
  );
  await book.refresh();
  const offered = (actor: Actor) => presentCategories(book.current, actor);
  const trial = (categories: RequestCategory[]) => categories.find(({ id }) => id === 'trial');
  assert.equal(trial(offered(colleague)), undefined);
  await assert.rejects(ask(colleague, 'trial', {}), refusedWith('not_found'));
  assert.deepEqual(
    trial(offered({ ...company.owner, language: 'ru' }))?.form.map(({ id, name }) => [id, name]),
    [
      ['product', 'Product'],
      ['seats', 'Seats'],
      ['site', 'Your site'],
    ],
  );
  await assert.rejects(
    ask(company.owner, 'trial', { product: 'Shield', seats: 'many', site: 'our site' }),
    wrong(['site', 'no_url']),
  );
  const number = await ask(company.owner, 'trial', { product: 'Shield', seats: 'few' });
  const [queued] = await queueOf(engineer, { queueId: ['trials'] });
  assert.deepEqual(
    [queued?.number, queued?.subject, queued?.productName, queued?.queue.name],
    [`PD-${number}`, 'Trial licence', 'Trial licence', 'Trials'],
  );
  const [opening] = (await read(engineer, number)).entries as RequestDetail['entries'];
  assert.equal(opening?.body, null);
  assert.deepEqual(
    opening?.answers.map(({ name, value }) => [name, value]),
    [
      ['Product', 'Shield'],
      ['Seats', 'Up to 50'],
    ],
  );
});
