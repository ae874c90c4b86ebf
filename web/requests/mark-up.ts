export type Mark = 'bold' | 'code' | 'list';

/** A text and what is selected in it, by UTF-16 offsets. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What takes the place of `from`–`to`, and what is selected in the text afterwards. */
export interface Replacement {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

/** Puts the marks of Markdown around what is selected; with nothing selected, around the caret. */
export function markUp(mark: Mark, selected: Selected): Replacement {
  if (mark === 'list') return listed(selected);
  const words = selected.text.slice(selected.start, selected.end);
  if (mark === 'code' && words.includes('\n')) return fenced(selected);
  const sign = mark === 'bold' ? '**' : '`';
  const { start: from, end: to } = selected;
  const start = from + sign.length;
  return { from, to, insert: sign + words + sign, start, end: start + words.length };
}

/** Whole lines between two fences, each on a line of its own. */
function fenced({ text, start, end }: Selected): Replacement {
  const words = text.slice(start, end).replace(/^\n|\n$/g, '');
  const fence = '`'.repeat(
    Math.max(3, ...[...words.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const after = text[end] === '\n' ? '' : '\n';
  const at = start + before.length + fence.length + 1;
  const insert = `${before}${fence}\n${words}\n${fence}${after}`;
  return { from: start, to: end, insert, start: at, end: at + words.length };
}

/** Each line that is touched becomes a point, or none any more if all of them are. */
function listed({ text, start, end }: Selected): Replacement {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const all = lines.every((line) => line.startsWith('- '));
  const insert = lines.map((line) => (all ? line.slice(2) : `- ${line}`)).join('\n');
  const caret = from + insert.length;
  return { from, to, insert, start: start === end ? caret : from, end: caret };
}
