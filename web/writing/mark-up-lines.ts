import type { Replacement, Selected } from './selected.ts';

/** Whole lines between two fences, each on a line of its own. */
export function fenced({ text, start, end }: Selected): Replacement {
  const words = text.slice(start, end).replace(/^\n|\n$/g, '');
  const longest = [...words.matchAll(/`+/g)].map(([run]) => run.length + 1);
  const fence = '`'.repeat(Math.max(3, ...longest));
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const after = text[end] === '\n' ? '' : '\n';
  const at = start + before.length + fence.length + 1;
  const insert = `${before}${fence}\n${words}\n${fence}${after}`;
  return { from: start, to: end, insert, start: at, end: at + words.length };
}

const lineMarks = {
  list: { is: /^- /, put: (line: string) => `- ${line}` },
  numbered: { is: /^\d+\. /, put: (line: string, at: number) => `${at + 1}. ${line}` },
  quote: { is: /^> ?/, put: (line: string) => (line === '' ? '>' : `> ${line}`) },
} as const;

const ofAnyList = /^(?:- |\d+\. )/;

/** Each line that is touched gets the mark, or loses it if all of them have it; one kind of list becomes the other. */
export function linesMarked(
  mark: keyof typeof lineMarks,
  { text, start, end }: Selected,
): Replacement {
  const { is, put } = lineMarks[mark];
  const from = text.slice(0, start).lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const all = lines.every((line) => is.test(line));
  const bare = (line: string) => (mark === 'quote' ? line : line.replace(ofAnyList, ''));
  const insert = lines
    .map((line, at) => (all ? line.replace(is, '') : put(bare(line), at)))
    .join('\n');
  const caret = from + insert.length;
  return { from, to, insert, start: start === end ? caret : from, end: caret };
}

const COLUMNS = 2;

/** Lines become rows, tabs divide their cells; without any, a table of two columns, to be filled in. */
export function tabled({ text, start, end }: Selected): Replacement {
  const words = text.slice(start, end);
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const cells = lines.map((line) => line.split('\t').map(cell));
  const width = Math.max(COLUMNS, ...cells.map((row) => row.length));
  const rows = [cells[0] ?? [], Array(width).fill('---'), ...cells.slice(1)];
  if (cells.length < 2) rows.push([]);
  const drawn = rows.map((row) => drawnRow(row, width)).join('\n');
  const before = blankLineBefore(text.slice(0, start));
  const after = text[end] === '\n' ? '' : '\n';
  const at = start + before.length + 2;
  const first = cells[0]?.[0]?.length ?? 0;
  return {
    from: start,
    to: end,
    insert: before + drawn + after,
    start: at,
    end: at + first,
  };
}

/** A stroke would begin another cell. */
const cell = (words: string) => words.trim().replaceAll('|', '\\|');

const drawnRow = (cells: readonly string[], width: number) =>
  `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;

function blankLineBefore(text: string): string {
  if (text === '' || text.endsWith('\n\n')) return '';
  return text.endsWith('\n') ? '\n' : '\n\n';
}
