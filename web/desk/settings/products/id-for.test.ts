import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idFor } from './id-for.ts';

const cases: [name: string, taken: string[], id: string][] = [
  ['Mail Gateway', [], 'mail-gateway'],
  ['  Shield (Linux) 2.0 ', [], 'shield-linux-2-0'],
  ['Móviles', [], 'moviles'],
  ['Почта', [], ''],
  ['Mail Gateway', ['mail-gateway', 'mail-gateway-2'], 'mail-gateway-3'],
];
for (const [name, taken, id] of cases) {
  test(`${JSON.stringify(name)} gets the id ${JSON.stringify(id)}`, () =>
    assert.equal(idFor(name, taken), id));
}
