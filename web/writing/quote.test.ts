import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { onItsOwn, quoteOf } from './quote.ts';

test('a quote says who and when, and marks every line, empty ones too', () => {
  const quote = quoteOf({ name: 'Olga', when: 'Thu 19 Nov, 16:40', text: 'one\n\n> two\r\n- x\n' });
  assert.equal(quote, '> **Olga**, Thu 19 Nov, 16:40:\n>\n> one\n>\n> > two\n> - x');
});

test('a quote stands on lines of its own, and the caret below it', () => {
  const cases: [text: string, caret: number, after: string][] = [
    ['', 0, '> q\n\n¦'],
    ['Hello', 5, 'Hello\n\n> q\n\n¦'],
    ['Hello\n', 6, 'Hello\n\n> q\n\n¦'],
    ['Hello\n\nend', 7, 'Hello\n\n> q\n\n¦end'],
  ];
  for (const [text, caret, wanted] of cases) {
    const { from, to, insert, start } = onItsOwn('> q', text, caret);
    const result = text.slice(0, from) + insert + text.slice(to);
    assert.equal(`${result.slice(0, start)}¦${result.slice(start)}`, wanted);
  }
});

test('quoting loses nothing of what is quoted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const lines = quoteOf({ name: 'n', when: 'w', text }).split('\n').slice(2);
      assert.ok(lines.every((line) => line.startsWith('>')));
      const back = lines.map((line) => line.replace(/^> ?/, '')).join('\n');
      const bare = (words: string) => words.replace(/\s+/g, '');
      assert.equal(bare(back), bare(text));
    }),
  );
});
