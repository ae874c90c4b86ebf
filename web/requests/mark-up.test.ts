import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mark, markUp } from './mark-up.ts';

/** Marks a text in which `[` and `]` stand for the ends of the selection, or `|` for the caret. */
function after(mark: Mark, drawn: string): string {
  const start = drawn.search(/[[|]/);
  const text = drawn.replace(/[[\]|]/g, '');
  const end = drawn.includes('|') ? start : drawn.indexOf(']') - 1;
  const done = markUp(mark, { text, start, end });
  const result = text.slice(0, done.from) + done.insert + text.slice(done.to);
  return done.start === done.end
    ? `${result.slice(0, done.start)}|${result.slice(done.start)}`
    : `${result.slice(0, done.start)}[${result.slice(done.start, done.end)}]${result.slice(done.end)}`;
}

test('marks go around what is selected, or around the caret', () => {
  const cases: [Mark, string, string][] = [
    ['bold', 'run [this] now', 'run **[this]** now'],
    ['bold', 'run |', 'run **|**'],
    ['code', 'run [ls -l]', 'run `[ls -l]`'],
    ['code', 'run |', 'run `|`'],
    ['code', '[one\ntwo]', '```\n[one\ntwo]\n```\n'],
    ['code', 'see [one\ntwo]\nend', 'see \n```\n[one\ntwo]\n```\nend'],
    ['code', '[a\n```\nb]', '````\n[a\n```\nb]\n````\n'],
    ['list', '|', '- |'],
    ['list', 'one\ntwo|', 'one\n- two|'],
    ['list', 'a\n[one\ntwo]\nb', 'a\n[- one\n- two]\nb'],
    ['list', '[- one\n- two]', '[one\ntwo]'],
  ];
  for (const [mark, before, wanted] of cases) assert.equal(after(mark, before), wanted, before);
});
