import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../tests/support/database.ts';
import type { Connection } from './database.ts';
import { PLANNED_ANEW } from './naming-client.ts';

const { database } = await testDatabase();

const number = async (db: Connection, value: number) =>
  (await sql<{ n: number }>`select ${value}::integer as n`.execute(db)).rows[0]?.n;
const impossible = (db: Connection) => sql`select 1 / ${0}::integer`.execute(db);
const writeMacro = (db: Connection, name: string) =>
  sql`insert into macros (macro_id, name, kind, body, created_at, updated_at)
    values (gen_random_uuid(), ${name}, 'note', '', now(), now())`.execute(db);
const macros = () =>
  database.transact('pd_staff', {}, (db) =>
    sql<{ name: string }>`select name from macros order by name`.execute(db),
  );

test('statements that are asked in one breath are each given their own answer', async () => {
  const answers = await database.transact('pd_staff', {}, (db) =>
    Promise.all([1, 2, 3, 4].map((value) => number(db, value))),
  );
  assert.deepEqual(answers, [1, 2, 3, 4]);
});

test('what was asked beside a statement that fails is taken back with it, and the connection goes on', async () => {
  await assert.rejects(
    database.transact('pd_staff', {}, (db) =>
      Promise.all([writeMacro(db, 'before'), impossible(db), writeMacro(db, 'behind')]),
    ),
    /division by zero/,
  );
  assert.deepEqual((await macros()).rows, []);
});

test('where opening fails nothing behind it does anything, and the failure says what was wrong', async () => {
  await assert.rejects(
    database.transact('pd_nobody', {}, (db) => writeMacro(db, 'without a role')),
    /role "pd_nobody" does not exist/,
  );
  assert.deepEqual((await macros()).rows, []);
});

test('what is changed is counted', async () => {
  const { numAffectedRows } = await database.transact('pd_staff', {}, (db) =>
    writeMacro(db, 'one'),
  );
  assert.equal(numAffectedRows, 1n);
  assert.deepEqual((await macros()).rows, [{ name: 'one' }]);
});

test('a statement that is to be planned anew is not kept by name, any other is', async () => {
  const kept = await database.transact('pd_staff', {}, async (db) => {
    await sql`select ${sql.raw(PLANNED_ANEW)} ${1}::integer as anew`.execute(db);
    await sql`select ${1}::integer as named`.execute(db);
    return sql<{ statement: string }>`select statement from pg_prepared_statements
      where statement like '%as anew' or statement like '%as named'`.execute(db);
  });
  assert.deepEqual(kept.rows, [{ statement: 'select $1::integer as named' }]);
});
