import { fenced, linesMarked, tabled } from './mark-up-lines.ts';
import type { Replacement, Selected } from './selected.ts';

/** What the tools and keys can make of a text that is being written. */
export const marks = [
  'bold',
  'italic',
  'list',
  'numbered',
  'quote',
  'code',
  'codeBlock',
  'link',
  'table',
] as const;
export type Mark = (typeof marks)[number];

/**
 * Puts the marks of Markdown around what is selected, or takes them away where they are there already; with nothing
 * selected, around the caret. Only marks and white space come and go: whatever else was typed stays.
 */
export function markUp(mark: Mark, selected: Selected): Replacement {
  switch (mark) {
    case 'bold':
      return inline('**', selected);
    case 'italic':
      return inline('*', selected);
    case 'code':
      return wordsOf(selected).includes('\n') ? fenced(selected) : inline('`', selected);
    case 'codeBlock':
      return fenced(selected);
    case 'link':
      return linked(selected);
    case 'table':
      return tabled(selected);
    default:
      return linesMarked(mark, selected);
  }
}

const wordsOf = ({ text, start, end }: Selected) => text.slice(start, end);

function inline(sign: string, selected: Selected): Replacement {
  const { text, start, end } = withoutEdges(selected);
  const words = text.slice(start, end);
  if (isMarked(sign, text, start, end)) {
    const from = start - sign.length;
    return { from, to: end + sign.length, insert: words, start: from, end: from + words.length };
  }
  // A mark does not reach over a line's end: each line gets its own.
  const insert = words.split('\n').map((line) => around(sign, line));
  if (insert.length > 1) {
    const all = insert.join('\n');
    return { from: start, to: end, insert: all, start, end: start + all.length };
  }
  const at = start + sign.length;
  return { from: start, to: end, insert: sign + words + sign, start: at, end: at + words.length };
}

function around(sign: string, line: string): string {
  const words = line.trim();
  return words === '' ? line : line.replace(words, () => sign + words + sign);
}

/** `**word **` is no bold: spaces at the edges stay outside. */
function withoutEdges({ text, start, end }: Selected): Selected {
  const words = text.slice(start, end);
  if (words.trim() === '') return { text, start, end };
  const before = words.length - words.trimStart().length;
  return { text, start: start + before, end: end - (words.length - words.trimEnd().length) };
}

/** Two stars are bold, one is italic, three are both. */
function isMarked(sign: string, text: string, start: number, end: number): boolean {
  const char = sign.charAt(0);
  const before = run(text, start - 1, -1, char);
  const after = run(text, end, 1, char);
  if (char !== '*') return before > 0 && after > 0;
  const has = (stars: number) => (sign === '**' ? stars >= 2 : stars % 2 === 1);
  return has(before) && has(after);
}

/** How often a sign stands in a row, from a place on. */
function run(text: string, from: number, step: 1 | -1, char: string): number {
  let length = 0;
  while (text[from + length * step] === char) length += 1;
  return length;
}

const ADDRESS = 'https://';

/** What is still missing is selected: the address, or the words of an address. */
function linked({ text, start, end }: Selected): Replacement {
  const words = text.slice(start, end);
  const place = { from: start, to: end };
  if (/^(https?:\/\/|mailto:)\S+$/i.test(words)) {
    return { ...place, insert: `[](${words})`, start: start + 1, end: start + 1 };
  }
  const at = start + words.length + 3;
  return { ...place, insert: `[${words}](${ADDRESS})`, start: at, end: at + ADDRESS.length };
}
