import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { makeVersion } from '../catalogue/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';

const { database, admin } = await testDatabase();
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const { send, read } = deeds(database, book);
const plus = await world.company('plus');
const enterprise = await world.company('enterprise');
const engineer = await world.staff('engineer');
const administrator = await world.staff('administrator');

interface Matter {
  typeId?: string;
  subtypeId?: string;
  contractId?: string | null;
}
const about = (company: typeof plus, { contractId, ...matter }: Matter) => ({
  ...world.request(company, contractId === undefined ? {} : { contractId }),
  ...matter,
});

describe('R2, R9: what a request asks for is refused under its field:', () => {
  const cases: [what: string, matter: Matter, code: string, path: string][] = [
    ['an unknown type', { typeId: 'weather' }, 'unknown_request_type', 'typeId'],
    ['a subtype without a type', { subtypeId: 'crash' }, 'unknown_request_type', 'typeId'],
    [
      'an unknown subtype',
      { typeId: 'malfunction', subtypeId: 'rain' },
      'unknown_request_subtype',
      'subtypeId',
    ],
    [
      'a subtype of another type',
      { typeId: 'question', subtypeId: 'crash' },
      'unknown_request_subtype',
      'subtypeId',
    ],
    [
      'a subtype that is for another area than any of the product',
      { typeId: 'malfunction', subtypeId: 'mail_flow' },
      'unknown_request_subtype',
      'subtypeId',
    ],
    [
      'what technical support plainly does not do',
      { typeId: 'work', subtypeId: 'deployment' },
      'excluded_matter',
      'subtypeId',
    ],
    [
      'what another plan would do',
      { typeId: 'work', subtypeId: 'health_check' },
      'excluded_matter',
      'subtypeId',
    ],
  ];
  for (const [what, matter, code, path] of cases) {
    it(what, async () => {
      await assert.rejects(send(plus.owner, about(plus, matter)), (error: ProblemError) => {
        assert.deepEqual(
          [error.code, error.extra.fields?.map((field) => field.path)],
          [code, [path]],
        );
        return true;
      });
    });
  }
});

test('R9: what is excluded and can be sent, and what the plan does all the same, is taken', async () => {
  const cleaning = { typeId: 'threat', subtypeId: 'infected_device', contractId: null };
  const check = { typeId: 'work', subtypeId: 'health_check' };
  const sent = await read(plus.owner, await send(plus.owner, about(plus, cleaning)));
  const checked = await read(
    enterprise.owner,
    await send(enterprise.owner, about(enterprise, check)),
  );
  assert.deepEqual([sent.subtype?.id, checked.subtype?.id], ['infected_device', 'health_check']);
  await assert.rejects(
    send(enterprise.owner, about(enterprise, { ...check, contractId: null })),
    (error: ProblemError) => error.code === 'excluded_matter',
  );
});

test('R2: type and subtype are shown in the reader’s language, and by the name of that day in a catalogue that knows none', async () => {
  const crash = { typeId: 'malfunction', subtypeId: 'crash' };
  const number = await send(plus.owner, about(plus, crash));
  const plain = await send(plus.owner, about(plus, {}));
  const seen = async (number: number) => {
    const { type, subtype, productId } = await read({ ...engineer, language: 'ru' }, number);
    return [type?.name, subtype?.name, productId];
  };
  const product = 'endpoint-shield-windows';
  assert.deepEqual(await seen(number), ['Что-то не работает', 'Сбой или зависание', product]);
  assert.deepEqual(await seen(plain), [undefined, undefined, product]);

  const { content } = book.newest.edition;
  const emptied = { ...content, support: { phases: {}, types: [], exclusions: [] } };
  const version = { content: emptied, note: null, reason: null, holdsFrom: null };
  await as(database, administrator, (scope) => makeVersion(scope, version, Date.now()));
  // As an earlier release wrote it.
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`update catalogue_versions set content = content - 'support'
    where catalogue_version = (select max(catalogue_version) from catalogue_versions)`);
  await client.end();
  await book.refresh();
  assert.deepEqual(await seen(number), ['Something does not work', 'Crash or freeze', product]);
  assert.equal((await read(plus.owner, await send(plus.owner, about(plus, {})))).type, null);
});
