import { z } from 'zod';
import { quota } from './contracts.ts';
import { localDate, severity } from './primitives.ts';

/** A choice of the operator's with its name in the reader's language. */
const named = z.object({ id: z.string(), name: z.string() });

/** When a clock runs (P1, P2). */
const clockRuns = z.object({
  /** `always` is 24/7. */
  always: z.boolean(),
  /** Like "Mon to Fri, 10:00 to 18:30", or "24/7". */
  words: z.string(),
  /** Of those hours, like "UTC+3" or "Europe/Berlin"; null where it is 24/7. */
  zone: z.string().nullable(),
});

/** What is promised for one severity. */
const promisedFor = z.object({
  severity,
  /** Like "1 Critical". */
  name: z.string(),
  /** The time to the first qualified answer (P5); null: no deadline is promised (P2). */
  answer: z
    .object({
      minutes: z.number().int(),
      /** Minutes of working time. */
      working: z.boolean(),
      /** Like "6 working hours". */
      words: z.string(),
    })
    .nullable(),
  /** The same in words, also where there is no deadline. */
  words: z.string(),
  clockRuns,
  /** P3: outside opening hours this clock starts with a call. */
  startsWithCall: z.boolean(),
});

/** A further clock of the plan (P6) for one severity. */
const furtherPromise = z.object({ kind: z.string(), severity, words: z.string() });

const contact = z.object({
  name: z.string(),
  email: z.string(),
  /** For administrators and staff; null for others, and where there is none. */
  phone: z.string().nullable(),
  /** Whether they can sign in, or have no account here. */
  state: z.enum(['member', 'no_account']),
});

/**
 * `GET /api/contracts/{id}`: what a contract promises (K1), in the reader's language: its plan in the version it was
 * signed on, with what the contract agrees differently (P7), on the calendars in force.
 */
export const contractTerms = z.object({
  id: z.uuid(),
  number: z.string(),
  company: z.object({ id: z.uuid(), publicId: z.string(), name: z.string() }),
  /** As of `today`: one past its last day is `expired`. */
  state: z.enum(['issued', 'activation_requested', 'active', 'expired', 'terminated']),
  stateName: z.string(),
  plan: named.extend({ rank: z.number().int() }),
  /** The version of the catalogue that the contract was signed on. */
  catalogueVersion: z.number().int(),
  startsOn: localDate,
  endsOn: localDate,
  /** In the operator's time zone. */
  today: localDate,
  /** Days after today until the contract's last; null where it is over. */
  daysLeft: z.number().int().nullable(),
  /** The contract year of today; null outside the contract. */
  year: z
    .object({
      startsOn: localDate,
      endsOn: localDate,
      /** Share of its days that are over, from 0 to less than 1. */
      passed: z.number(),
      daysLeft: z.number().int(),
    })
    .nullable(),
  /** Premium incidents a contract year, as agreed; null where they are unlimited. */
  incidents: z.number().int().nullable(),
  /** What is left of them; null outside the contract. */
  quota: quota.nullable(),
  promises: z.array(promisedFor),
  furtherPromises: z.array(furtherPromise),
  /** P3 in words; null where no clock waits for a call. */
  call: z.object({ words: z.string(), phone: z.string() }).nullable(),
  channels: z.array(named),
  signatureLane: named,
  /** What one file of a request may be by this plan (R2): bytes, and like "Files of up to 20 GB". */
  largestFile: z.object({ bytes: z.number().int(), words: z.string() }),
  extras: z.array(named),
  /** Products it covers; null: all of them. */
  products: z.array(named).nullable(),
  contacts: z.object({ allowed: z.number().int(), items: z.array(contact) }),
  /** What the next plan by rank has more; null above the highest. */
  nextPlan: named
    .extend({
      adds: z.array(
        z.object({
          what: z.enum([
            'incidents',
            'contacts',
            'target',
            'channel',
            'lane',
            'file',
            'extra',
            'rank',
          ]),
          words: z.string(),
        }),
      ),
    })
    .nullable(),
  abilities: z.object({
    /** May see how the incidents were used. */
    ledger: z.boolean(),
  }),
});
export type ContractTerms = z.infer<typeof contractTerms>;
