import type { Replacement } from './selected.ts';

/** Who said what is quoted, and when, in words. */
export interface Quoted {
  name: string;
  when: string;
  text: string;
}

/** Each line behind the mark of a quote; nothing of the text is left out, and what it quotes stays a quote in it. */
export const quoteOf = ({ name, when, text }: Quoted): string =>
  [`**${name}**, ${when}:`, '', ...text.trim().split(/\r\n|\r|\n/)]
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');

/** A block on lines of its own at the caret, with the caret below it, where the answer is written. */
export function onItsOwn(block: string, text: string, caret: number): Replacement {
  const before = text.slice(0, caret);
  const lead =
    before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const insert = `${lead}${block}\n\n`;
  const end = caret + insert.length;
  return { from: caret, to: caret, insert, start: end, end };
}

/** What is selected within an element; empty where nothing is, or where it reaches beyond. */
export function selectedWithin(element: Element): string {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return '';
  const { anchorNode, focusNode } = selection;
  const inside = element.contains(anchorNode) && element.contains(focusNode);
  return inside ? selection.toString().trim() : '';
}
