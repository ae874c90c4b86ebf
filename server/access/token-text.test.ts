import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTokenText, makeTokenText, tokenHash } from './token-text.ts';

test('A2: a token is known by its beginning, and no two are the same', () => {
  const [one, other] = [makeTokenText(), makeTokenText()];
  assert.match(one, /^pd_[0-9a-z]{57}$/);
  assert.ok(isTokenText(one) && isTokenText(other));
  assert.notEqual(one, other);
  assert.notDeepEqual(tokenHash(one), tokenHash(other));
});

test('A2: what differs from a token by one letter is none, by its checksum', () => {
  const text = makeTokenText();
  for (let place = 0; place < text.length; place += 1) {
    const other = text[place] === 'a' ? 'b' : 'a';
    assert.equal(isTokenText(`${text.slice(0, place)}${other}${text.slice(place + 1)}`), false);
  }
  for (const likeness of ['', 'pd_', `${text}0`, text.slice(0, -1), text.toUpperCase()])
    assert.equal(isTokenText(likeness), false, likeness);
});
