import type { Severity } from '../../../domain/plans/index.ts';

/** What several companies ran into, each in its own way: the words in {braces} come from the case. */
export interface Story {
  id: string;
  product: string;
  versions: readonly string[];
  severity: Severity;
  /** Ids of the catalogue. */
  asks: readonly [type: string, subtype: string];
  cases: readonly Case[];
  description: string;
  conversation: readonly Line[];
}

export type Case = { readonly subject: string; readonly [word: string]: string };

/**
 * Who writes follows from the kind: `reply` is the customer who asked, `colleague` another member of the company,
 * `looking` an answer that is no qualified one (P5); the rest is the engineer's.
 */
export type Line = readonly [
  kind: 'reply' | 'colleague' | 'looking' | 'note' | 'question' | 'answer' | 'solution',
  body: string,
];

/** The text with the case's words in it. Braces around anything else are the text's own. */
export const told = (text: string, words: Case): string =>
  text.replace(/\{(\w+)\}/g, (braced, word: string) => words[word] ?? braced);
