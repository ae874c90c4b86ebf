import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from './decode-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read with its byte order mark and without', () => {
  assert.equal(decodeText(bytes('продукт;Почта')), 'продукт;Почта');
  assert.equal(decodeText(bytes('\ufeffпродукт;Почта')), 'продукт;Почта');
});

test('Windows-1251 is read where it is no UTF-8', () => {
  const saved = new Uint8Array([0xcf, 0xee, 0xf7, 0xf2, 0xe0, 0x3b, 0xb8]);
  assert.equal(decodeText(saved), 'Почта;ё');
});

test('an empty file is an empty text', () => {
  assert.equal(decodeText(new Uint8Array()), '');
});
