import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as } from '../access/index.ts';
import { changeMacro, createMacro, readMacros, removeMacro } from './keep-macro.ts';

const { database } = await testDatabase();
const world = await World.open(database);
const { send, write } = deeds(database, world.book);

const engineer = await world.staff('engineer');
const colleague = await world.staff('engineer');
const head = await world.staff('head');

const words = { name: 'Logs', kind: 'question', body: 'Dear {{customer}}', mine: true } as const;
const create = (actor: Actor, written: object = {}) =>
  as(database, actor, (scope) => createMacro(scope, { ...words, ...written }, actor));
const change = (actor: Actor, id: string, written: object = {}) =>
  as(database, actor, (scope) => changeMacro(scope, id, { ...words, ...written }, actor));
const remove = (actor: Actor, id: string) =>
  as(database, actor, (scope) => removeMacro(scope, id, actor));
const find = async (actor: Actor, id: string) =>
  (await as(database, actor, (scope) => readMacros(scope, actor))).find((macro) => macro.id === id);

test('one’s own macro is seen, changed and deleted by nobody else, whoever leads', async () => {
  const { id } = await create(engineer);
  for (const other of [colleague, head]) {
    assert.equal(await find(other, id), undefined);
    await assert.rejects(change(other, id), refusedWith('not_found'));
    await assert.rejects(remove(other, id), refusedWith('not_found'));
  }
  assert.equal((await change(engineer, id, { name: 'Journals' })).name, 'Journals');
  await remove(engineer, id);
  assert.equal(await find(engineer, id), undefined);
});

test('everybody’s macros are kept by those who lead and used by all', async () => {
  await assert.rejects(create(engineer, { mine: false }), refusedWith('not_allowed'));
  const { id } = await create(head, { mine: false });
  const seen = await find(engineer, id);
  assert.deepEqual([seen?.mine, seen?.mayChange], [false, false]);
  await assert.rejects(change(engineer, id, { mine: false }), refusedWith('not_allowed'));
  await assert.rejects(change(engineer, id), refusedWith('not_allowed'));
  await assert.rejects(remove(engineer, id), refusedWith('not_allowed'));
  await remove(head, id);
});

test('nobody makes an own macro everybody’s without keeping those', async () => {
  const { id } = await create(engineer);
  await assert.rejects(change(engineer, id, { mine: false }), refusedWith('not_allowed'));
});

test('a macro that names a variable we do not have is refused with the name', async () => {
  await assert.rejects(create(engineer, { body: 'Dear {{custommer}}' }), (error: object) => {
    assert.deepEqual(
      { ...error, message: null },
      {
        ...error,
        message: null,
        code: 'unknown_variable',
        extra: { fields: [{ path: 'body', message: '{{custommer}}' }] },
      },
    );
    return true;
  });
});

test('a message that was written from a macro counts its use; a refused one does not', async () => {
  const { id } = await create(head, { mine: false });
  const company = await world.company();
  const number = await send(company.owner, world.request(company));
  const question = { kind: 'question', body: 'Dear', qualified: false, macroId: id } as const;
  await write(engineer, number, question);
  await write(company.owner, number, { kind: 'reply', body: 'Here' });
  await assert.rejects(
    write(engineer, number, { ...question, seenSeq: 1 }),
    refusedWith('newer_messages'),
  );
  assert.equal((await find(engineer, id))?.used, 1);
});
