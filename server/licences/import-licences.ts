import { z } from 'zod';
import { activationCode } from '../../api/people.ts';
import { localDate } from '../../api/primitives.ts';
import { asOperator } from '../access/index.ts';
import { expectationsOf, readCsv } from '../platform/csv.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { putActivationCode } from './store.ts';

const columns = ['activation_code', 'product', 'seats', 'valid_from', 'valid_until'] as const;

export interface ImportReport {
  imported: number;
  /** One sentence for each line that was left out. */
  faults: string[];
}

/**
 * Imports the vendor's licence registry (C1). Repeatable: a known code is corrected. A bad line is told and left
 * out, the others are imported. Throws CsvError where the file has not the columns expected.
 */
export async function importLicences(
  database: Database,
  path: string,
  productIds: Set<string>,
): Promise<ImportReport> {
  const row = z
    .object({
      activation_code: activationCode,
      product: z
        .string()
        .refine((id) => productIds.has(id), `one of: ${[...productIds].join(', ')}`),
      seats: z.coerce
        .number('a whole number above 0')
        .int()
        .positive('a whole number above 0')
        .max(10_000_000),
      valid_from: localDate,
      valid_until: localDate,
    })
    .refine((entry) => entry.valid_until >= entry.valid_from, {
      path: ['valid_until'],
      message: 'not before valid_from',
    });
  const faults: string[] = [];
  const imported = await asOperator(database, async (scope) => {
    const now = await databaseNow(scope.db);
    let count = 0;
    for await (const { line, fields } of readCsv(path, columns)) {
      const parsed = row.safeParse(fields);
      if (parsed.success) {
        await putActivationCode(scope, entryOf(parsed.data), now);
        count += 1;
      } else {
        faults.push(`${path}:${line}: ${expectationsOf(parsed.error)}`);
      }
    }
    return count;
  });
  return { imported, faults };
}

const entryOf = (row: {
  activation_code: string;
  product: string;
  seats: number;
  valid_from: string;
  valid_until: string;
}) => ({
  code: row.activation_code,
  productId: row.product,
  seats: row.seats,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
});
