import type { Licence } from '../../api/licences.ts';
import type { AskCaller } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { inStretches } from '../platform/tables/stretches.ts';
import type { TableFile } from '../platform/tables/table.ts';
import { type Field, tableFile, timeCell } from '../platform/tables/table-file.ts';
import { listLicences } from './list-licences.ts';

/**
 * C5: the licences of a company as a table. Of an activation code it has what the list has, the last signs: reading a
 * whole one stands in the company's history (C3), and what only reads writes nothing. Error: not_found.
 */
export async function exportLicences(
  { database, book, caller }: { database: Database; book: CatalogueBook; caller: AskCaller },
  publicId: string,
): Promise<TableFile> {
  const licences = inStretches(async () => {
    const { items } = await listLicences(database, await caller(), book.current, publicId);
    return { rows: items, next: null };
  });
  return tableFile({ list: 'licences', number: publicId, fields }, await caller(), licences);
}

const fields: Field<Licence>[] = [
  { column: 'product', width: 34, cell: ({ productName }) => productName },
  { column: 'code', width: 14, cell: ({ codeEnding }) => `…${codeEnding}` },
  { column: 'seats', kind: 'number', width: 10, cell: ({ seats }) => seats },
  { column: 'used', kind: 'number', width: 10, cell: ({ seatsUsed }) => seatsUsed },
  { column: 'from', kind: 'day', width: 12, cell: ({ validFrom }) => validFrom },
  { column: 'until', kind: 'day', width: 12, cell: ({ validUntil }) => validUntil },
  { column: 'state', width: 16, cell: ({ state }, t) => t(`exports:licenceState.${state}`) },
  { column: 'added', kind: 'time', width: 20, cell: ({ attachedAt }) => timeCell(attachedAt) },
  { column: 'addedBy', width: 28, cell: ({ attachedBy }) => attachedBy.name },
  { column: 'company', width: 28, cell: ({ company }) => company?.name ?? null },
];
