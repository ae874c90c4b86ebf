import { type AskCaller, as, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { inStretches, STRETCH } from '../platform/tables/stretches.ts';
import type { TableFile } from '../platform/tables/table.ts';
import { type Field, tableFile } from '../platform/tables/table-file.ts';
import { reach } from './ledger.ts';
import {
  type ContractKey,
  type LedgerRow,
  ledgerFrom,
  listYears,
  type YearWithUse,
} from './store-ledger.ts';

interface Line {
  row: LedgerRow;
  year: YearWithUse;
}

/**
 * K3: the whole ledger of a contract as a table, from its first line to its last. It is read in stretches of a short
 * transaction each; a line that is written meanwhile may or may not be there. Error: not_found, also where it is not the
 * reader's to see.
 */
export async function exportLedger(
  database: Database,
  caller: AskCaller,
  contractId: string,
): Promise<TableFile> {
  const reached: Reached = async (work) => {
    const actor = await caller();
    return as(database, actor, async (scope) => work(scope, await reach(scope, contractId, actor)));
  };
  const number = await reached(async (_scope, contract) => contract.number);
  return tableFile({ list: 'ledger', number, fields }, await caller(), linesOf(reached));
}

/** Whether they may is asked anew for every stretch. */
type Reached = <Result>(
  work: (scope: Scope, contract: ContractKey & { number: string }) => Promise<Result>,
) => Promise<Result>;

/** Every line, the first that was written first. */
async function* linesOf(reached: Reached): AsyncGenerator<Line> {
  for (const year of (await reached(listYears)).toReversed())
    for await (const row of linesOfYear(reached, year)) yield { row, year };
}

const linesOfYear = (reached: Reached, { startsOn }: YearWithUse): AsyncGenerator<LedgerRow> =>
  inStretches(async (place: number | null) => {
    const stretch = { after: place ?? 0, limit: STRETCH };
    const rows = await reached((scope, key) => ledgerFrom(scope, key, startsOn, stretch));
    return { rows, next: rows.length < STRETCH ? null : (rows.at(-1)?.place ?? null) };
  });

const fields: Field<Line>[] = [
  { column: 'year', kind: 'day', width: 14, cell: ({ year }) => year.startsOn },
  { column: 'when', kind: 'time', width: 20, cell: ({ row }) => row.at },
  { column: 'what', width: 36, cell: ({ row }, t) => t(`contracts:ledger.kind.${row.kind}`) },
  {
    column: 'request',
    width: 12,
    cell: ({ row: { requestNumber } }) => (requestNumber === null ? null : `PD-${requestNumber}`),
  },
  { column: 'by', width: 28, cell: ({ row }) => row.actorName },
  { column: 'change', kind: 'number', width: 10, cell: ({ row }) => row.amount },
  {
    column: 'left',
    kind: 'number',
    width: 10,
    cell: ({ row, year }) => (year.granted === null ? null : row.balance),
  },
  { column: 'reason', width: 50, cell: ({ row }) => row.reason },
];
