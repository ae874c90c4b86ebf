import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContactList } from '../domain/contracts/index.ts';
import { email, line } from './primitives.ts';

const read = (address: string) => readContactList(`Ann | ${address} | 12345`).contacts[0];

test('K1: a list takes every address that a field takes', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      if (email.safeParse(address).success)
        assert.equal(read(address)?.email, email.parse(address));
    }),
  );
});

test('K1: what a list takes, fields take too', () => {
  const sign = fc.constantFrom('a', 'B', '7', '.', '-', '_', '+', "'", '@', ' ', 'ж', '"');
  const local = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(local, local, fc.string(), (before, after, name) => {
      const text = `${name} | ${before}@${after}.example`;
      for (const contact of readContactList(text).contacts) {
        assert.equal(line.parse(contact.name), contact.name);
        assert.equal(email.parse(contact.email), contact.email);
      }
    }),
    { numRuns: 1000 },
  );
});
