import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { isSigned, WebhookReceiver } from '../../tests/support/webhook-receiver.ts';
import { type Actor, as, asWorker } from '../access/index.ts';
import { createRequest, writeMessage } from '../requests/index.ts';
import { networks } from './addresses.ts';
import { createWebhook } from './index.ts';
import { leaseDue } from './store-sending.ts';

const installed = await installation({ WEBHOOKS_ALLOWED_NETWORKS: '127.0.0.0/8' });
const { url, database, sink } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const receiver = await WebhookReceiver.open();
const company = await world.company();
const { owner, publicId } = company;
const engineer = await world.staff('engineer');
const system = await world.staff('administrator');
const allowed = networks(['127.0.0.0/8']);

let paths = 0;
async function endpoint(kinds: string[] = [], whose: string | null = publicId) {
  paths += 1;
  const path = `/hook-${paths}`;
  const wanted = { name: `hook ${paths}`, url: receiver.url + path, kinds };
  const maker = whose === null ? system : owner;
  const made = await createWebhook(database, maker, whose, wanted, allowed);
  const base = whose === null ? '/api/webhooks' : `/api/companies/${whose}/webhooks`;
  return { path, id: made.webhook.id, secret: made.secret, address: `${base}/${made.webhook.id}` };
}

const { book } = world;
const open = (of = company) =>
  as(database, of.owner, (scope) =>
    createRequest(scope, world.request(of, { contractId: null }), { actor: of.owner, book }),
  );
const write = (number: number, kind: 'note' | 'answer', actor: Actor = engineer) =>
  as(database, actor, (scope) =>
    writeMessage(
      scope,
      number,
      { kind, body: 'Words.', qualified: true, mentions: [] },
      { actor, book },
    ),
  );
const signedIn = (actor: Actor) => Caller.signedIn(url, actor.email);
const off = (id: string) =>
  admin.query(
    `update webhook_endpoints set off_since = now(), off_because = 'paused' where webhook_id = $1`,
    [id],
  );
/** What a waiting delivery would take hours for. */
const makeDue = (id: string) =>
  admin.query('update webhook_deliveries set due_at = now() where webhook_id = $1', [id]);
const attemptsOf = async (id: string, count: number) => {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rows } = await admin.query(
      'select state, attempts, due_at - now() as wait from webhook_deliveries where webhook_id = $1',
      [id],
    );
    if (rows[0]?.attempts.length >= count) return rows[0];
    await delay(25);
  }
  throw new Error(`there were no ${count} attempts`);
};

test('A2: what happens to a company’s request comes signed, with ids, times and codes and no words', async () => {
  const { path, id, secret } = await endpoint(['request.*']);
  const number = await open();
  const [opened] = await receiver.at(path, 1);
  assert.ok(opened && isSigned(opened, secret));
  const { type, timestamp, data } = opened.body;
  assert.equal(type, 'request.opened');
  assert.match(timestamp, /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/);
  assert.deepEqual(
    [data.request, data.company, data.seq, data.actor],
    [`PD-${number}`, publicId, 1, { side: 'customer', id: owner.id }],
  );
  assert.equal(data.severity, 2);
  assert.ok(!opened.text.includes('agent does not update'));
  assert.ok(!opened.text.includes(owner.name));
  await off(id);
});

test('A2: a company hears of no internal note and of no other company; the vendor hears of everything', async () => {
  const ours = await endpoint();
  const vendor = await endpoint([], null);
  const other = await world.company();
  const theirs = await open(other);
  const number = await open();
  await write(number, 'note');
  await write(number, 'answer');
  const heard = (await receiver.at(ours.path, 2)).map(({ body }) => body);
  assert.deepEqual(heard.map(({ type }) => type).sort(), ['request.answered', 'request.opened']);
  assert.ok(heard.every(({ data }) => data.company === publicId));
  // Three of the new company, then what happened in requests; they come in any order.
  const all = (await receiver.at(vendor.path, 7)).map(({ body }) => body);
  assert.ok(all.some(({ data }) => data.request === `PD-${theirs}`));
  assert.ok(all.some(({ type }) => type === 'request.noted'));
  assert.ok(all.some(({ type }) => type === 'company.company_registered'));
  await off(ours.id);
  await off(vendor.id);
});

test('A2: what is chosen comes, by its kind or by its group, and nothing else', async () => {
  const one = await endpoint(['request.answered']);
  const group = await endpoint(['company.*']);
  const pages = await signedIn(owner);
  const number = await open();
  await write(number, 'answer');
  await pages.call('POST', `/api/companies/${publicId}/invitations`, { email: 'x@example.org' });
  const [answered] = await receiver.at(one.path, 1);
  assert.equal(answered?.body.type, 'request.answered');
  const [invited] = await receiver.at(group.path, 1);
  assert.equal(invited?.body.type, 'company.person_invited');
  assert.ok(!invited?.text.includes('x@example.org'));
  assert.equal(receiver.received.filter(({ path }) => path === one.path).length, 1);
  await off(one.id);
  await off(group.id);
});

test('A2: an event that is taken back with its transaction was never told', async () => {
  const { path, id } = await endpoint(['request.opened']);
  await assert.rejects(
    as(database, owner, async (scope) => {
      await createRequest(scope, world.request(company, { contractId: null }), {
        actor: owner,
        book,
      });
      throw new Error('undone');
    }),
  );
  const number = await open();
  const [first] = await receiver.at(path, 1);
  assert.equal(first?.body.data.request, `PD-${number}`);
  await off(id);
});

test('A2: what fails is tried again later under the same id, and the log tells what came of it', async () => {
  const { path, id, secret, address } = await endpoint(['request.opened']);
  receiver.answers.set(path, { status: 503, text: `busy\u0000${'.'.repeat(2000)}` });
  await open();
  const failed = await attemptsOf(id, 1);
  assert.equal(failed.state, 'waiting');
  const [attempt] = failed.attempts;
  assert.deepEqual([attempt.status, attempt.error], [503, null]);
  assert.equal(attempt.answer.length, 499);
  receiver.answers.set(path, 200);
  await makeDue(id);
  const [first, second] = await receiver.at(path, 2);
  assert.equal(first?.id, second?.id);
  assert.equal(first?.text, second?.text);
  assert.ok(second && isSigned(second, secret));
  assert.equal((await attemptsOf(id, 2)).state, 'delivered');
  const pages = await signedIn(owner);
  const { body } = await pages.call('GET', `${address}/deliveries`);
  assert.equal(body.items[0].messageId, first?.id);
  assert.deepEqual(
    body.items[0].attempts.map(({ status }: { status: number }) => status),
    [503, 200],
  );
  await off(id);
});

test('A2: no redirect is followed, and nobody is waited for without end', async () => {
  const { path, id } = await endpoint(['request.opened']);
  receiver.answers.set(path, { status: 302, headers: { location: `${receiver.url}/elsewhere` } });
  await open();
  const { state, attempts } = await attemptsOf(id, 1);
  assert.deepEqual([state, attempts[0].status], ['waiting', 302]);
  assert.ok(receiver.received.every((one) => one.path !== '/elsewhere'));
  await off(id);
});

test('A2: a test and a replay go out at once, by whoever keeps the webhook', async () => {
  const { path, id, address } = await endpoint(['company.person_left']);
  const pages = await signedIn(await world.member(company, 'administrator'));
  const { status, body } = await pages.call('POST', `${address}/test`);
  assert.equal(status, 201);
  const [tested] = await receiver.at(path, 1);
  assert.equal(tested?.body.type, 'webhook.test');
  await attemptsOf(id, 1);
  const again = await pages.call('POST', `${address}/deliveries/${body.deliveryId}/replay`);
  assert.equal(again.status, 204);
  const came = await receiver.at(path, 2);
  assert.equal(came[0]?.id, came[1]?.id);
  await pages.call('PATCH', address, { on: false });
  for (const route of ['test', `deliveries/${body.deliveryId}/replay`])
    assert.equal((await pages.call('POST', `${address}/${route}`)).body.code, 'webhook_off');
});

test('A2: after a new secret both sign for a day', async () => {
  const { path, id, secret, address } = await endpoint(['company.person_left']);
  const pages = await signedIn(owner);
  const { body } = await pages.call('POST', `${address}/secret`);
  await pages.call('POST', `${address}/test`);
  const [both] = await receiver.at(path, 1);
  assert.ok(both && isSigned(both, secret) && isSigned(both, body.secret));
  await admin.query('update webhook_endpoints set former_until = now() where webhook_id = $1', [
    id,
  ]);
  await pages.call('POST', `${address}/test`);
  const [, one] = await receiver.at(path, 2);
  assert.ok(one && !isSigned(one, secret) && isSigned(one, body.secret));
});

test('A2: who does not answer for days is switched off, and those who keep the webhook are told by mail', async () => {
  const { path, id, address } = await endpoint(['request.opened']);
  receiver.answers.set(path, 500);
  await open();
  await attemptsOf(id, 1);
  await admin.query(
    `update webhook_endpoints set failing_since = now() - interval '5 days' where webhook_id = $1`,
    [id],
  );
  await makeDue(id);
  await attemptsOf(id, 2);
  const pages = await signedIn(owner);
  const { body } = await pages.call('GET', `/api/companies/${publicId}/webhooks`);
  const found = body.items.find((one: { id: string }) => one.id === id);
  assert.equal(found.off.because, 'failing');
  await mailTo(owner.email, found.name);
  const changed = await pages.call('PATCH', address, { on: true });
  assert.deepEqual([changed.body.off, changed.body.failingSince], [null, null]);
  await off(id);
});

test('A2: who says that they are gone is switched off at once', async () => {
  const { path, id } = await endpoint(['request.opened'], null);
  receiver.answers.set(path, 410);
  await open();
  await attemptsOf(id, 1);
  const { rows } = await admin.query(
    'select off_because from webhook_endpoints where webhook_id = $1',
    [id],
  );
  assert.equal(rows[0].off_because, 'gone');
});

/** There may be others to tell, in any order. */
async function mailTo(address: string, words: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const said = sink.mails.filter(({ subject }) => subject?.includes(words));
    if (said.some(({ to }) => to?.some((reader) => reader.address === address))) return;
    await delay(25);
  }
  throw new Error(`no mail to ${address} says ${words}`);
}

test('A2: addresses inside private networks are refused under their field, however they are written', async () => {
  const pages = await signedIn(owner);
  const path = `/api/companies/${publicId}/webhooks`;
  for (const wrong of [
    'http://10.0.0.1/',
    'https://192.168.1.1/hook',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://0xa000001/',
    'ftp://hooks.example/',
    'https://name:password@hooks.example/',
    'not an address',
  ]) {
    const { body } = await pages.call('POST', path, { name: 'x', url: wrong });
    assert.deepEqual([body.code, body.fields?.[0]?.path], ['bad_input', 'url'], wrong);
  }
});

test('A2: a name that means a private address when it is called is not called', async () => {
  const { id } = await endpoint(['request.opened']);
  // As if the name had changed its meaning after it was saved.
  await admin.query(
    `update webhook_endpoints set url = 'http://10.255.255.1:9/' where webhook_id = $1`,
    [id],
  );
  await open();
  const { attempts } = await attemptsOf(id, 1);
  assert.deepEqual([attempts[0].status, attempts[0].error], [null, 'private_address']);
  await off(id);
});

test('A2: what one process leased no other sends, until it was killed and its lease has ended', async () => {
  const { id } = await endpoint(['request.opened']);
  // Held back from the server's own round.
  await admin.query(
    `insert into webhook_deliveries (webhook_id, company_id, kind, payload, created_at, due_at)
      select webhook_id, company_id, 'request.opened', '{}', now(), now() from webhook_endpoints, generate_series(1, 3)
      where webhook_id = $1`,
    [id],
  );
  const lease = () =>
    asWorker(database, (scope) => leaseDue(scope, { busy: [], perEndpoint: 16, atMost: 64 }, 200));
  const [one, other] = await Promise.all([lease(), lease()]);
  const ids = [...one, ...other].filter(({ webhookId }) => webhookId === id).map((each) => each.id);
  assert.equal(new Set(ids).size, ids.length);
  const came = await receiver.at(`/hook-${paths}`, 3);
  assert.equal(new Set(came.map((each) => each.id)).size, 3);
  await off(id);
});

test('A2: a company does not choose what is the vendor’s to hear', async () => {
  const pages = await signedIn(owner);
  for (const kind of ['clock.warning', 'request.noted', 'installation.*', 'everything']) {
    const wanted = { name: 'x', url: `${receiver.url}/x`, kinds: [kind] };
    const { body } = await pages.call('POST', `/api/companies/${publicId}/webhooks`, wanted);
    assert.equal(body.code, 'bad_input', kind);
  }
});

test('A2: nobody of the application but the worker can read a secret', async () => {
  for (const role of ['pd_portal', 'pd_staff', 'pd_auth', 'pd_app', 'pd_jobs']) {
    for (const column of ['secret', 'former_secret']) {
      const { rows } = await admin.query(
        `select has_column_privilege($1, 'webhook_endpoints', $2, 'select') as may`,
        [role, column],
      );
      assert.equal(rows[0].may, false, `${role} reads ${column}`);
    }
  }
});
