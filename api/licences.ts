import { z } from 'zod';
import { licenceStates } from '../domain/licences/index.ts';
import { personRef } from './people.ts';
import { instant, localDate } from './primitives.ts';

/** What a company may use (C5). The whole activation code is never here. */
export const licence = z.object({
  id: z.uuid(),
  productId: z.string(),
  /** In the reader's language; the id where the catalogue knows the product no more. */
  productName: z.string(),
  /** The last four characters of the activation code. */
  codeEnding: z.string(),
  seats: z.number().int(),
  /** Null where the registry does not tell. */
  seatsUsed: z.number().int().nullable(),
  validFrom: localDate,
  validUntil: localDate,
  /** Today; `ends_soon` from 30 days before the last day on. */
  state: z.enum(licenceStates),
  /** Until the last day, 0 on it, less than 0 after it. */
  daysLeft: z.number().int(),
  attachedAt: instant,
  attachedBy: personRef,
  /** Null for the company asked for; else the one that is seen as one with it. */
  company: z.object({ publicId: z.string(), name: z.string() }).nullable(),
});
export type Licence = z.infer<typeof licence>;

/** `GET /api/companies/{publicId}/licences`: those that hold first, then by product. */
export const companyLicences = z.object({
  items: z.array(licence),
  abilities: z.object({
    /** Of a customer: add one by its code or key file, and read a whole code. */
    add: z.boolean(),
    /** Of staff: move one to another company. */
    move: z.boolean(),
  }),
});
export type CompanyLicences = z.infer<typeof companyLicences>;
