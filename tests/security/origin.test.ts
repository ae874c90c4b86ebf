import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Caller, installation, World } from '../support/installation.ts';
import { documentedRoutes, isUnsafe } from './routes-of.ts';

const { database, url } = await installation();
const world = await World.open(database);
const { owner } = await world.company();
const caller = await Caller.signedIn(url, owner.email);
const unsafe = (await documentedRoutes(caller)).filter(isUnsafe);

test('there are routes to try', () => {
  assert.ok(unsafe.length > 20, `${unsafe.length}`);
});

const foreign: [string, Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
];

for (const { method, path } of unsafe) {
  test(`${method} ${path} is refused from elsewhere, whoever is signed in`, async () => {
    for (const [from, headers] of foreign) {
      const { status, body } = await caller.call(method, path, undefined, headers);
      assert.deepEqual([status, body.code], [403, 'wrong_origin'], from);
    }
    const silent = await fetch(url + path, { method });
    assert.deepEqual([silent.status, (await silent.json()).code], [403, 'wrong_origin']);
  });
}
