import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretText, secretUri, stepOf } from './totp.ts';

// The secret and the codes of RFC 6238, appendix B, of which six digits are the last six of its eight.
const secret = Buffer.from('12345678901234567890');
const table: [seconds: number, code: string, step: number][] = [
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_111_111_111, '050471', 37_037_037],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
];

for (const [seconds, code, step] of table) {
  test(`at ${seconds} s the code ${code} is that of step ${step}`, () => {
    assert.equal(stepOf(secret, code, seconds * 1000), step);
  });
}

test('the code of the step before and of the one after is taken as that step’s, and no other', () => {
  const at = 1_111_111_111_000;
  assert.equal(stepOf(secret, '050471', at + 30_000), 37_037_037);
  assert.equal(stepOf(secret, '050471', at - 30_000), 37_037_037);
  assert.equal(stepOf(secret, '050471', at + 60_000), null);
  assert.equal(stepOf(secret, '050471', at - 60_000), null);
});

test('what is no code is none', () => {
  for (const typed of ['', '28708', '2870820', '000000', 'abcdef'])
    assert.equal(stepOf(secret, typed, 59_000), null);
});

test('an app is told secret, account and issuer', () => {
  assert.equal(secretText(secret), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const uri = new URL(secretUri(secret, 'olga@veresk.example'));
  assert.equal(uri.protocol, 'otpauth:');
  assert.equal(uri.searchParams.get('secret'), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  assert.equal(uri.searchParams.get('issuer'), 'Pactdesk');
  assert.match(decodeURIComponent(uri.pathname), /Pactdesk:olga@veresk\.example$/);
});
