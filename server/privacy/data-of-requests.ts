import { type Actor, as, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { makeReceiptFile } from '../receipts/index.ts';
import { publicNumber, readRequest } from '../requests/index.ts';
import type { Signer } from '../signing/index.ts';
import { type DataFile, jsonFile, listFile } from './zip.ts';

export interface DataAround {
  database: Database;
  actor: Actor;
  book: CatalogueBook;
  signer: Signer;
  publicUrl: string;
}

/** Each request as its page shows it to this reader, and its receipt; read one after the other, when they are asked for. */
export async function* requestFiles(
  numbers: readonly number[],
  around: DataAround,
): AsyncGenerator<DataFile> {
  const { database, actor } = around;
  const each = <Read>(read: (scope: Scope, number: number) => Promise<Read>) =>
    readable(numbers, (number) => as(database, actor, (scope) => read(scope, number)));
  yield listFile(
    'requests.json',
    each(async (scope, number) => {
      const {
        abilities: _abilities,
        undo: _undo,
        ...read
      } = await readRequest(scope, number, around);
      return read;
    }),
  );
  const receipts = each(async (scope, number) => ({
    name: `receipts/${publicNumber(number)}.json`,
    receipt: await makeReceiptFile(scope, number, around),
  }));
  for await (const { name, receipt } of receipts) yield jsonFile(name, receipt);
}

/** Of the vendor's people: what they wrote themselves, nothing of those it was for. */
export const ownEntries = (
  numbers: readonly number[],
  around: DataAround,
): AsyncGenerator<unknown> =>
  readable(numbers, (number) =>
    as(around.database, around.actor, async (scope) => {
      const { entries } = await readRequest(scope, number, around);
      const own = entries.filter(({ actor }) => actor.id === around.actor.id);
      return {
        number: publicNumber(number),
        entries: own.map(({ seq, at, kind, body, reason }) => ({ seq, at, kind, body, reason })),
      };
    }),
  );

/** What the reader may see no more, or never might, is passed over. */
async function* readable<Read>(
  numbers: readonly number[],
  read: (number: number) => Promise<Read>,
): AsyncGenerator<Read> {
  for (const number of numbers) {
    const found = await read(number).catch((error) => {
      if (error instanceof ProblemError && error.code === 'not_found') return undefined;
      throw error;
    });
    if (found !== undefined) yield found;
  }
}
