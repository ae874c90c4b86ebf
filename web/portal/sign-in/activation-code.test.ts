import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeInKeyFile, codeIsWhole, emptyCode, spreadCode } from './activation-code.ts';

const whole = ['K7Q2M', '9XRTA', '4HD8W', 'P3C6N'];

test('a whole code pasted into any box fills all four, with dashes, spaces or neither', () => {
  for (const typed of [
    'K7Q2M-9XRTA-4HD8W-P3C6N',
    ' k7q2m 9xrta 4hd8w p3c6n\n',
    'K7Q2M9XRTA4HD8WP3C6N',
    'K7Q2M–9XRTA—4HD8W‑P3C6N',
  ]) {
    for (const index of [0, 2, 3]) {
      assert.deepEqual(spreadCode(emptyCode, index, typed), { boxes: whole, focus: 3 });
    }
  }
});

test('a full box hands over to the next one', () => {
  assert.deepEqual(spreadCode(emptyCode, 0, 'K7Q2M'), { boxes: ['K7Q2M', '', '', ''], focus: 1 });
  assert.deepEqual(spreadCode(emptyCode, 0, 'K7Q'), { boxes: ['K7Q', '', '', ''], focus: 0 });
});

test('a part of a code goes on from the box it is pasted into and keeps the others', () => {
  assert.deepEqual(spreadCode(['K7Q2M', '', '', ''], 1, '9XRTA-4HD'), {
    boxes: ['K7Q2M', '9XRTA', '4HD', ''],
    focus: 2,
  });
});

test('typing on in a full box never loses the boxes after it', () => {
  assert.deepEqual(spreadCode(whole, 1, '9XRTAX').boxes, whole);
  assert.deepEqual(spreadCode(whole, 3, 'P3C6NX').boxes, whole);
});

test('a code is whole with four groups of five Latin letters and digits', () => {
  assert.equal(codeIsWhole(whole), true);
  assert.equal(codeIsWhole(['K7Q2M', '9XRTA', '4HD8W', 'P3C']), false);
  assert.equal(codeIsWhole(['К7Q2M', '9XRTA', '4HD8W', 'P3C6N']), false, 'a Cyrillic letter');
});

const keyFiles: [string, string, string[] | null][] = [
  ['with the code alone', 'K7Q2M-9XRTA-4HD8W-P3L6Z\n', ['K7Q2M', '9XRTA', '4HD8W', 'P3L6Z']],
  [
    'with words around it',
    'product=Endpoint Shield\r\ncode=k7q2m9xrta4hd8wp3l6z;seats=900',
    ['K7Q2M', '9XRTA', '4HD8W', 'P3L6Z'],
  ],
  [
    'that names it twice',
    'K7Q2M-9XRTA-4HD8W-P3L6Z K7Q2M9XRTA4HD8WP3L6Z',
    ['K7Q2M', '9XRTA', '4HD8W', 'P3L6Z'],
  ],
  ['with two codes', 'K7Q2M-9XRTA-4HD8W-P3L6Z\nAAAAA-BBBBB-CCCCC-DDDDD', null],
  ['that is something else', '%PDF-1.7 \u0000\u0001', null],
];

for (const [sentence, text, expected] of keyFiles) {
  test(`C1: a key file ${sentence} ${expected ? 'fills the boxes' : 'is refused'}`, () => {
    assert.deepEqual(codeInKeyFile(text), expected);
  });
}
