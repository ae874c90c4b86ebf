import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyOfMark, markOfKey } from './mark-keys.ts';
import { type Mark, marks, markUp } from './mark-up.ts';

/** Marks a text in which `[` and `]` stand for the ends of the selection, or `|` for the caret. */
function after(mark: Mark, drawn: string): string {
  const start = drawn.search(/[⟦¦]/);
  const text = drawn.replace(/[⟦¦⟧]/g, '');
  const end = drawn.includes('¦') ? start : drawn.indexOf('⟧') - 1;
  const done = markUp(mark, { text, start, end });
  const result = text.slice(0, done.from) + done.insert + text.slice(done.to);
  return done.start === done.end
    ? `${result.slice(0, done.start)}¦${result.slice(done.start)}`
    : `${result.slice(0, done.start)}⟦${result.slice(done.start, done.end)}⟧${result.slice(done.end)}`;
}

const cases: [Mark, string, string][] = [
  ['bold', 'run ⟦this⟧ now', 'run **⟦this⟧** now'],
  ['bold', 'run ¦', 'run **¦**'],
  ['bold', 'run **¦**', 'run ¦'],
  ['bold', 'run **⟦this⟧** now', 'run ⟦this⟧ now'],
  ['bold', 'run ⟦ this ⟧now', 'run  **⟦this⟧** now'],
  ['bold', 'a *⟦b⟧* c', 'a ***⟦b⟧*** c'],
  ['bold', '⟦one\n\ntwo⟧', '⟦**one**\n\n**two**⟧'],
  ['italic', 'a **⟦b⟧** c', 'a ***⟦b⟧*** c'],
  ['italic', 'a ***⟦b⟧*** c', 'a **⟦b⟧** c'],
  ['italic', 'a *⟦b⟧* c', 'a ⟦b⟧ c'],
  ['code', 'run ⟦ls -l⟧', 'run `⟦ls -l⟧`'],
  ['code', 'run ¦', 'run `¦`'],
  ['code', '⟦one\ntwo⟧', '```\n⟦one\ntwo⟧\n```\n'],
  ['codeBlock', '⟦one⟧', '```\n⟦one⟧\n```\n'],
  ['codeBlock', 'see [⟦one\ntwo⟧\nend', 'see [\n```\n⟦one\ntwo⟧\n```\nend'],
  ['codeBlock', '⟦a\n```\nb⟧', '````\n⟦a\n```\nb⟧\n````\n'],
  ['list', '¦', '- ¦'],
  ['list', 'one\ntwo¦', 'one\n- two¦'],
  ['list', 'a\n⟦one\ntwo⟧\nb', 'a\n⟦- one\n- two⟧\nb'],
  ['list', '⟦- one\n- two⟧', '⟦one\ntwo⟧'],
  ['list', '⟦1. one\n2. two⟧', '⟦- one\n- two⟧'],
  ['numbered', '⟦one\ntwo⟧', '⟦1. one\n2. two⟧'],
  ['numbered', '⟦- one\n- two⟧', '⟦1. one\n2. two⟧'],
  ['quote', '⟦one\n\ntwo⟧', '⟦> one\n>\n> two⟧'],
  ['quote', '⟦> one\n>\n> two⟧', '⟦one\n\ntwo⟧'],
  ['link', 'see ⟦the page⟧', 'see [the page](⟦https://⟧)'],
  ['link', 'see ⟦https://a.example⟧', 'see [¦](https://a.example)'],
  ['table', '¦', '| ¦ |  |\n| --- | --- |\n|  |  |\n'],
  [
    'table',
    'Hosts:\n⟦name\tip\na|b\t10.0.0.1⟧',
    'Hosts:\n\n| ⟦name⟧ | ip |\n| --- | --- |\n| a\\|b | 10.0.0.1 |\n',
  ],
];

test('marks go around what is selected, or around the caret, and go away where they were', () => {
  for (const [mark, before, wanted] of cases) assert.equal(after(mark, before), wanted, before);
});

const selected = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'б', '7', ' ', '\n', '*', '`', '-', '|', '\t', '.') }),
    fc.nat(),
    fc.nat(),
  )
  .map(([text, a, b]) => {
    const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
      (x, y) => x - y,
    );
    return { text, start, end };
  });

test('no mark makes a letter that was typed disappear, or selects what is not there', () => {
  const letters = (text: string) => text.replace(/[^aб]/g, '');
  fc.assert(
    fc.property(fc.constantFrom(...marks), selected, (mark, at) => {
      const done = markUp(mark, at);
      const result = at.text.slice(0, done.from) + done.insert + at.text.slice(done.to);
      assert.equal(letters(result.replace('https://', '')), letters(at.text));
      assert.ok(0 <= done.from && done.from <= done.to && done.to <= at.text.length);
      assert.ok(0 <= done.start && done.start <= done.end && done.end <= result.length);
    }),
  );
});

test('bold, italic and quote taken twice are what was there', () => {
  const plain = fc.stringMatching(/^[aб7.][aб7. ]*[aб7.]$/);
  fc.assert(
    fc.property(fc.constantFrom<Mark>('bold', 'italic', 'code', 'quote'), plain, (mark, text) => {
      const once = markUp(mark, { text, start: 0, end: text.length });
      const twice = markUp(mark, { text: once.insert, start: once.start, end: once.end });
      const result = once.insert.slice(0, twice.from) + twice.insert + once.insert.slice(twice.to);
      assert.equal(result, text);
    }),
  );
});

test('keys are told by their place, so that a Cyrillic keyboard has them too', () => {
  const press = (code: string, held: object) => ({
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  });
  assert.equal(markOfKey(press('KeyB', { ctrlKey: true })), 'bold');
  assert.equal(markOfKey(press('KeyB', { metaKey: true })), 'bold');
  assert.equal(markOfKey(press('Digit8', { ctrlKey: true, shiftKey: true })), 'list');
  assert.equal(markOfKey(press('Digit8', { ctrlKey: true })), undefined);
  assert.equal(markOfKey(press('KeyE', { ctrlKey: true, altKey: true })), undefined);
  assert.equal(markOfKey(press('KeyK', { ctrlKey: true })), undefined);
  assert.equal(markOfKey(press('KeyB', {})), undefined);
  assert.equal(keyOfMark('list'), 'Ctrl Shift 8');
  assert.equal(keyOfMark('table'), undefined);
});
