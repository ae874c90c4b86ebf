import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPasted } from './pasted-addresses.ts';

/** By hand: what was pasted, and the addresses that are read from it; null for one that is none. */
const pasted: [string, string, [number, string | null][]][] = [
  ['nothing', '', []],
  ['blank lines', '\n  \n\t\n', []],
  [
    'one on each line',
    'anna@a.example\nboris@b.example',
    [
      [1, 'anna@a.example'],
      [2, 'boris@b.example'],
    ],
  ],
  [
    'lines of Windows, a blank one between',
    'anna@a.example\r\n\r\nboris@b.example\r\n',
    [
      [1, 'anna@a.example'],
      [3, 'boris@b.example'],
    ],
  ],
  [
    'several on a line',
    'anna@a.example, boris@b.example; c@c.example',
    [
      [1, 'anna@a.example'],
      [1, 'boris@b.example'],
      [1, 'c@c.example'],
    ],
  ],
  [
    'names as mail programs copy them',
    'Анна Петрова <Anna@A.example>, "Doe, John" <john@b.example>',
    [
      [1, 'anna@a.example'],
      [1, 'john@b.example'],
    ],
  ],
  [
    'a name and an address with a tab between',
    'Inés Maldonado\tines@c.example',
    [[1, 'ines@c.example']],
  ],
  [
    'a line without an address',
    'anna@a.example\nBoris from sales',
    [
      [1, 'anna@a.example'],
      [2, null],
    ],
  ],
  ['an address without a domain', 'anna@', [[1, null]]],
  ['a header that somebody smuggles in', 'anna@a.example%0aBcc:x@y.example', [[1, null]]],
  ['letters that only look like others', 'аnna@a.example', [[1, null]]],
  ['another direction of writing', '\u202eanna@a.example', [[1, null]]],
];

for (const [what, text, expected] of pasted) {
  test(`C4: ${what}`, () => {
    assert.deepEqual(
      readPasted(text).map(({ line, email }) => [line, email]),
      expected,
    );
  });
}

test('a wrong line is told as it was typed, and not the whole of a long one', () => {
  assert.deepEqual(readPasted('  Boris 😱 from sales '), [
    { line: 1, typed: 'Boris 😱 from sales', email: null },
  ]);
  assert.equal(readPasted('😱'.repeat(500))[0]?.typed, '😱'.repeat(254));
});

test('C4: every address of a list is read, whatever stands between them', () => {
  const address = fc
    .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{2,8}$/))
    .map(([name, domain]) => `${name}@${domain}.example`);
  const between = fc.constantFrom('\n', '\r\n', ', ', ';', ' ', '\n\n', '>\n<', '\t');
  fc.assert(
    fc.property(fc.array(fc.tuple(address, between)), (list) => {
      const text = list.flat().join('');
      assert.deepEqual(
        readPasted(text).map(({ email }) => email),
        list.map(([typed]) => typed),
      );
    }),
  );
});
