import type { ListedRequest } from '../../api/requests.ts';
import type { Scope } from '../access/index.ts';
import { publicNumber, type RequestRow } from './rows.ts';
import { END, type Marks, marksIn, START } from './store-marks.ts';

type Found = NonNullable<ListedRequest['found']>;

/** Where the words of a search stand in the requests of a page, by number: in the subject, and in the first message that has them. */
export async function findMarks(
  scope: Scope,
  rows: readonly RequestRow[],
  words: string | undefined,
): Promise<Map<string, Found>> {
  if (words === undefined || rows.length === 0) return new Map();
  const marks = await marksIn(scope, rows, words);
  return new Map(marks.map((found) => [publicNumber(found.number), present(found)]));
}

const present = ({ subject, message }: Marks): Found => ({
  subject: partsOf(clearest(subject)),
  message: message && {
    seq: message.seq,
    at: new Date(message.at).toISOString(),
    by: message.personId === null ? null : { id: message.personId, name: message.personName ?? '' },
    excerpt: partsOf(clearest(message.excerpts)),
  },
});

/** The words were looked for as each of several languages would; the one that found most of them is right. */
function clearest(marked: readonly string[]): string {
  const count = (text: string) => text.split(START).length;
  return marked.reduce((best, text) => (count(text) > count(best) ? text : best), marked[0] ?? '');
}

const partsOf = (marked: string): Found['subject'] =>
  marked
    .split(START)
    .flatMap((part, index) => {
      const [hit = '', after] = part.split(END);
      return index === 0 || after === undefined
        ? [{ text: part.replaceAll(END, ''), hit: false }]
        : [
            { text: hit, hit: true },
            { text: after, hit: false },
          ];
    })
    .filter(({ text }) => text !== '');
