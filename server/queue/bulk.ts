import type { BulkMove, BulkResult } from '../../api/queue.ts';
import type { MakeMove } from '../../api/requests.ts';
import { type Actor, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { makeMove, parseNumber } from '../requests/index.ts';

interface Around {
  database: Database;
  book: CatalogueBook;
  actor: Actor;
}

/** R4: one move on many requests, each in a transaction of its own: what is refused holds nothing else up. */
export const moveMany = (
  { numbers, move }: { numbers: string[]; move: BulkMove['move'] },
  around: Around,
): Promise<BulkResult> =>
  each(
    [...new Set(numbers)].map((number) => ({ number, made: move })),
    around,
  );

/** Takes such moves back, as far as each still can be. */
export const undoMany = (
  { done }: { done: { number: string; seq: number }[] },
  around: Around,
): Promise<BulkResult> =>
  each(
    done.map(({ number, seq }) => ({ number, made: { move: 'undo', seq } as const })),
    around,
  );

async function each(
  moves: { number: string; made: MakeMove }[],
  { database, book, actor }: Around,
): Promise<BulkResult> {
  const result: BulkResult = { done: [], refused: [] };
  // One after the other: two hundred at once would keep everybody else waiting for a connection.
  for (const { number, made } of moves) {
    try {
      const seq = await as(database, actor, (scope) =>
        makeMove(scope, parseNumber(number), made, { actor, book }),
      );
      result.done.push({ number, seq });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      result.refused.push({ number, code: error.code });
    }
  }
  return result;
}
