import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fillMacro, macroVariables, unknownVariables } from './macro.ts';

const facts = {
  customer: 'Ольга',
  number: 'PD-20440',
  subject: 'Agent {{me}}',
  product: 'Endpoint Shield',
  version: '12.4',
  company: 'Veresk',
  me: 'Nora',
  due: '18:30',
};

/** By hand: the body, what it becomes, and the names in it that are no variables. */
const cases: [string, string, string[]][] = [
  ['Hello {{customer}}, {{number}}.', 'Hello Ольга, PD-20440.', []],
  ['{{ me }} and {{me}}', 'Nora and Nora', []],
  ['{{subject}}', 'Agent {{me}}', []],
  ['{{customr}} {{customr}} {{ты}}', '{{customr}} {{customr}} {{ты}}', ['customr', 'ты']],
  ['$ {{}} {a} {{1}} {{ }} {{a.b}}', '$ {{}} {a} {{1}} {{ }} {{a.b}}', []],
  ['{{toString}}', '{{toString}}', ['toString']],
];

for (const [body, filled, unknown] of cases) {
  test(`the macro ${body} is filled and its unknown variables are told`, () => {
    assert.equal(fillMacro(body, facts), filled);
    assert.deepEqual(unknownVariables(body), unknown);
  });
}

test('a body without variables stays as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (body) => {
      fc.pre(!macroVariables.some((name) => body.includes(name)));
      assert.equal(fillMacro(body, facts), body);
    }),
  );
});
