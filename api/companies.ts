import { z } from 'zod';
import { companySummary } from './contracts.ts';
import { oneLine } from './primitives.ts';

/** By what a company was found, the surest first. */
const foundBy = ['public_id', 'contract', 'licence', 'name', 'email', 'person', 'domain'] as const;

export const companiesQuery = z.object({
  /** The beginnings of words of a name, or the beginning of a number, an address or its domain; a licence's code. */
  search: oneLine.default(''),
});

/** `GET /api/companies`, for staff: what is found, the surest first; without a search the newest companies. */
export const foundCompanies = z.object({
  items: z.array(
    companySummary.extend({
      found: z
        .object({
          by: z.enum(foundBy),
          /** What was found: a number, the last four signs of a code, a person's name, an address, its domain. */
          what: z.string(),
        })
        .nullable(),
    }),
  ),
  /** There are more than these. */
  more: z.boolean(),
});
export type FoundCompanies = z.infer<typeof foundCompanies>;
export type FoundCompany = FoundCompanies['items'][number];
