import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { adminOf } from '../support/admin.ts';
import { testDatabase } from '../support/database.ts';
import { Caller } from '../support/installation.ts';
import { ledgerFaults } from '../support/ledger.ts';
import { startProcess } from '../support/server-process.ts';
import { World } from '../support/world.ts';

// K3: two processes as people start them, on one database, and many hands at the last incident.
const ATTEMPTS = 200;

const tested = await testDatabase();
const admin = adminOf(tested);
const world = await World.open(tested.database);
const company = await world.company('start');
const people = [
  company.owner,
  await world.member(company, 'administrator'),
  await world.member(company, 'user'),
];
await admin.query(
  `insert into contract_contacts (company_id, contract_id, email, name, person_id)
   select membership.company_id, $2, address.email, 'contact', membership.person_id
   from memberships membership join email_directory address using (person_id)
   where membership.company_id = $1 and membership.person_id <> $3`,
  [company.id, company.contractId, company.owner.id],
);

const { host, port, user, password, database } = tested.admin;
const url = `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;
const servers = await Promise.all(
  [1, 2].map(() => startProcess('start', { DATABASE_URL: url, LOG_LEVEL: 'silent' })),
);
after(() => Promise.all(servers.map((server) => server.stop())));

const { idempotencyKey: _key, ...typed } = world.request(company);
const callers = await Promise.all(
  people.map((person) => Caller.signedIn(String(servers[0]?.url), person.email)),
);
/** Each attempt by the next person, at the other process. */
const attempt = (_: unknown, index: number) => {
  const { url } = servers[index % 2] ?? { url: '' };
  const caller = callers[index % callers.length] as Caller;
  return Caller.withCookie(url, caller.cookie).call('POST', '/api/requests', typed);
};

test(`K3: of ${ATTEMPTS} attempts at the last incident at once one is a premium request, and the others are told why not`, async () => {
  for (let taken = 0; taken < 5; taken += 1) assert.equal((await attempt(null, taken)).status, 201);
  const answers = await Promise.all(Array.from({ length: ATTEMPTS }, attempt));
  const made = answers.filter(({ status }) => status === 201);
  assert.equal(made.length, 1);
  assert.deepEqual([made[0]?.body.premium, made[0]?.body.quota.left], [true, 0]);
  const refused = answers.filter(({ status }) => status !== 201);
  const told = new Set(
    refused.map(({ status, body }) => [status, body.code, body.offer, body.detail].join(' ')),
  );
  assert.deepEqual(
    [...told],
    ['409 no_incidents_left standard No premium incident is left until the contract ends.'],
  );
  const { rows } = await admin.query(
    `select balance, (select count(*)::int from requests where contract_id = $1) as requests
     from contract_years where contract_id = $1`,
    [company.contractId],
  );
  assert.deepEqual(rows, [{ balance: 0, requests: 6 }]);
  assert.deepEqual(await ledgerFaults(admin), []);
});
