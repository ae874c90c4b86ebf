import { z } from 'zod';
import { personRef } from './people.ts';
import { instant, localDate, severity } from './primitives.ts';

/** The vendor's person who answers for a company. */
const accountManager = personRef.extend({ email: z.string() });

/** `GET /api/companies/{publicId}/overview`: what its page tells besides contracts, licences and people. */
export const companyOverview = z.object({
  /** The first day of its first contract or of its account, whichever came before. */
  customerSince: localDate,
  /** Null where nobody is, or may sign in no more. */
  accountManager: accountManager.nullable(),
  /** How first answers were given in time; those decided by a due time of these days. */
  record: z.object({
    days: z.number().int(),
    /** `own`: this reader sees no requests but their own, and these are counted. */
    of: z.enum(['company', 'own']),
    items: z.array(
      z.object({
        /** Null is standard support. */
        contractId: z.uuid().nullable(),
        severity,
        kept: z.number().int(),
        /** Answered late, or past due and not answered. */
        late: z.number().int(),
        /** Minutes from the due time to the answer, to the end of the request or to now, of the latest; null where none is late. */
        latestMinutes: z.number().int().nullable(),
      }),
    ),
  }),
});
export type CompanyOverview = z.infer<typeof companyOverview>;

/** `GET /api/companies/{publicId}/account-manager`, for staff. */
export const accountManagerOfCompany = z.object({
  accountManager: accountManager.extend({ since: instant }).nullable(),
  /** Who can be: technical account managers who may sign in. Empty for those who may not assign. */
  candidates: z.array(personRef),
});
export type AccountManagerOfCompany = z.infer<typeof accountManagerOfCompany>;

/** `PUT /api/companies/{publicId}/account-manager` */
export const assignAccountManager = z.object({
  /** Null: nobody any more. */
  personId: z.uuid().nullable(),
});
