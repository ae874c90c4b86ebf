import { z } from 'zod';
import { activationCode } from '../../api/people.ts';
import { localDate } from '../../api/primitives.ts';
import type { RegistryEntry } from '../licences/index.ts';
import type { CsvColumns } from '../platform/csv.ts';

export const registryFile: CsvColumns = {
  needed: ['activation_code', 'product', 'seats', 'valid_from', 'valid_until'],
  more: ['seats_used'],
};

const MOST_SEATS = 10_000_000;
const whole = 'a whole number above 0';
const wholeOrNothing = 'a whole number, or nothing';

/** One line of the registry; `productIds` are those of the catalogue. */
export const registryRow = (productIds: ReadonlySet<string>) =>
  z
    .object({
      activation_code: activationCode,
      product: z
        .string()
        .refine((id) => productIds.has(id), `one of: ${[...productIds].join(', ')}`),
      seats: z.coerce.number(whole).int(whole).positive(whole).max(MOST_SEATS, whole),
      seats_used: z
        .string()
        .transform((typed) => (typed === '' ? null : Number(typed)))
        .pipe(
          z
            .number(wholeOrNothing)
            .int(wholeOrNothing)
            .min(0, wholeOrNothing)
            .max(MOST_SEATS, wholeOrNothing)
            .nullable(),
        )
        .optional(),
      valid_from: localDate,
      valid_until: localDate,
    })
    .refine((row) => row.valid_until >= row.valid_from, {
      path: ['valid_until'],
      message: 'not before valid_from',
    })
    .transform(
      (row): RegistryEntry => ({
        code: row.activation_code,
        productId: row.product,
        seats: row.seats,
        seatsUsed: row.seats_used,
        validFrom: row.valid_from,
        validUntil: row.valid_until,
      }),
    );
