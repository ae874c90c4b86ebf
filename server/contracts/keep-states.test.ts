import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { ledgerFaults } from '../../tests/support/ledger.ts';
import { World } from '../../tests/support/world.ts';
import { asOperator } from '../access/index.ts';
import { createContract } from './create-contract.ts';
import { keepContractStates } from './keep-states.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const { book } = world;
const { zone } = book.current;
const DAY = 86_400_000;
/** Noon of the day that lies so many days before the end of a contract of the world. */
const ahead = (days: number): number => Date.parse(`${world.localDay(300)}T12:00:00Z`) - days * DAY;
const keep = (at: number) => keepContractStates(database, zone, at);
const told = async (contractId: string): Promise<string[]> =>
  (
    await admin.query(
      `select person_id from outbox where template = 'contract_ending' and contract_id = $1 order by created_at`,
      [contractId],
    )
  ).rows.map(({ person_id }) => person_id);
const stateOf = async (contractId: string): Promise<string> =>
  (await admin.query('select state from contracts where contract_id = $1', [contractId])).rows[0]
    .state;

test('K4: the end is announced 30 and 7 days ahead to owner, administrators and named contacts, once each', async () => {
  const company = await world.company('business');
  const administrator = await world.member(company, 'administrator');
  const contact = await world.member(company, 'user');
  await world.member(company, 'user');
  await admin.query(
    `insert into contract_contacts (company_id, contract_id, email, name, person_id) values ($1, $2, $3, 'N', $4)`,
    [company.id, company.contractId, contact.email, contact.id],
  );
  const readers = [company.owner.id, administrator.id, contact.id].sort();
  await keep(ahead(31));
  assert.deepEqual(await told(company.contractId), []);
  await keep(ahead(30));
  await keep(ahead(30));
  assert.deepEqual((await told(company.contractId)).sort(), readers);
  await keep(ahead(20));
  assert.equal((await told(company.contractId)).length, 3);
  await keep(ahead(7));
  await keep(ahead(0));
  assert.deepEqual((await told(company.contractId)).sort(), [...readers, ...readers].sort());
});

test('K4: of two processes that look at once, and after a time in which nobody looked, one mail comes', async () => {
  const company = await world.company('business');
  await Promise.all([keep(ahead(4)), keep(ahead(4)), keep(ahead(4))]);
  await keep(ahead(3));
  assert.deepEqual(await told(company.contractId), [company.owner.id]);
  const { rows } = await admin.query(
    'select days_ahead from contract_announcements where contract_id = $1',
    [company.contractId],
  );
  assert.deepEqual(rows, [{ days_ahead: 7 }]);
});

test('K4: a contract that another one follows is not announced', async () => {
  const company = await world.company('business');
  await asOperator(database, (scope) =>
    createContract(scope, book, {
      companyId: company.id,
      number: 'NEXT-1',
      planId: 'plus',
      startsOn: world.localDay(301),
      endsOn: world.localDay(600),
      contacts: [],
    }),
  );
  await keep(ahead(7));
  assert.deepEqual(await told(company.contractId), []);
});

test('K4: a contract ends after its last day and stands in the history once; its open premium request keeps its clock, and its incident is used up', async () => {
  const company = await world.company('business');
  const engineer = await world.staff('engineer');
  const { send, write, read } = deeds(database, book);
  const number = await send(company.owner, world.request(company));
  const before = await read(engineer, number);
  await keep(ahead(0));
  assert.equal(await stateOf(company.contractId), 'active');
  await Promise.all([keep(ahead(-1)), keep(ahead(-1))]);
  await keep(ahead(-30));
  assert.equal(await stateOf(company.contractId), 'expired');
  const { rows } = await admin.query(
    `select facts ->> 'after' as after from company_events where company_id = $1 and kind = 'contract_ended'`,
    [company.id],
  );
  assert.deepEqual(rows, [{ after: 'expired' }]);
  const after = await read(engineer, number);
  assert.ok(before.clock.dueAt);
  assert.deepEqual([after.clock.dueAt, after.contractId], [before.clock.dueAt, company.contractId]);
  await write(engineer, number, { kind: 'answer', body: 'Done', qualified: true });
  const lines = await admin.query(
    'select kind from quota_lines where contract_id = $1 order by occurred_at, event_seq',
    [company.contractId],
  );
  assert.deepEqual(
    lines.rows.map(({ kind }) => kind),
    ['grant', 'reserve', 'commit'],
  );
  assert.deepEqual(await ledgerFaults(admin), []);
});
