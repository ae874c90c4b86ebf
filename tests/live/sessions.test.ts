import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../support/admin.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { LiveListener } from '../support/live-listener.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company();

async function listening(email: string) {
  const caller = await Caller.signedIn(url, email);
  return { caller, listener: await LiveListener.open(url, caller.cookie) };
}

const kindsOf = ({ heard }: LiveListener) => heard.map(({ kind }) => kind);

const changeOf = async (by: string) =>
  admin.query("select pg_notify('live', $1)", [
    JSON.stringify({ request: 1, company: company.id, by, with: [], internal: false }),
  ]);

test('a revoked session hears that it has ended, and its stream closes', async () => {
  const { listener } = await listening(company.owner.email);
  await admin.query('delete from sessions where person_id = $1', [company.owner.id]);
  await listener.ended;
  assert.deepEqual(kindsOf(listener), ['ready', 'signed_out']);
});

test('signing out ends the streams of this session and of no other', async () => {
  const here = await listening(company.owner.email);
  const elsewhere = await listening(company.owner.email);
  await here.caller.call('DELETE', '/api/sessions/current');
  await here.listener.ended;
  await changeOf(company.owner.id);
  await elsewhere.listener.change('PD-1');
  await elsewhere.listener.close();
});

test('a session that is ended from another one hears so, and its streams close', async () => {
  const here = await listening(company.owner.email);
  const elsewhere = await listening(company.owner.email);
  const { body } = await here.caller.call('GET', '/api/sessions');
  const own = await elsewhere.caller.call('GET', '/api/sessions');
  const { id } = own.body.items.find(({ current }: { current: boolean }) => current);
  assert.ok(body.items.some((item: { id: string }) => item.id === id));
  assert.equal((await here.caller.call('DELETE', `/api/sessions/${id}`)).status, 204);
  await elsewhere.listener.ended;
  assert.deepEqual(kindsOf(elsewhere.listener), ['ready', 'signed_out']);
  await changeOf(company.owner.id);
  await here.listener.change('PD-1');
  await here.listener.close();
});

test('signing out everywhere ends every stream of the person', async () => {
  const here = await listening(company.owner.email);
  const elsewhere = await listening(company.owner.email);
  await here.caller.call('DELETE', '/api/sessions');
  await Promise.all([here.listener.ended, elsewhere.listener.ended]);
  assert.deepEqual(kindsOf(elsewhere.listener), ['ready', 'signed_out']);
});

test('a person who is suspended hears nothing more and is not let in again', async () => {
  const engineer = await world.staff('engineer');
  const { caller, listener } = await listening(engineer.email);
  await admin.query('update people set suspended_at = now() where person_id = $1', [engineer.id]);
  await listener.ended;
  await assert.rejects(LiveListener.open(url, caller.cookie), /401/);
});

test('whose rights change comes back with what they may see now', async () => {
  const user = await world.member(company, 'user');
  const { caller, listener } = await listening(user.email);
  await admin.query('update memberships set sees_all_requests = true where person_id = $1', [
    user.id,
  ]);
  await listener.ended;
  assert.deepEqual(kindsOf(listener), ['ready']);
  const again = await LiveListener.open(url, caller.cookie);
  await changeOf(company.owner.id);
  await again.change('PD-1');
  await again.close();
});

test('when the connection that hears is cut, every page is told to ask for everything, and hears on', async () => {
  const { listener } = await listening((await world.staff('engineer')).email);
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pactdesk live' and datname = current_database()",
  );
  await listener.next(({ kind }) => kind === 'ready', 1);
  await changeOf(company.owner.id);
  await listener.change('PD-1');
  await listener.close();
});

test('C3: whose company closes to them until they have a second factor hears nothing more of it', async () => {
  const asking = await world.company();
  const member = await world.member(asking, 'user', true);
  const { caller, listener } = await listening(member.email);
  await admin.query('update companies set second_factor_since = now() where company_id = $1', [
    asking.id,
  ]);
  await listener.ended;
  await assert.rejects(LiveListener.open(url, caller.cookie), /403/);
});
