import { z } from 'zod';
import { whyNots } from '../domain/contracts/index.ts';
import { clock } from './clock.ts';
import { personRef } from './people.ts';
import { email, instant, line, localDate, pageOf, requestNumber, word } from './primitives.ts';

/** What is left of the yearly quota (K2, K3). Null numbers mean unlimited. */
export const quota = z.object({
  granted: z.number().int().nullable(),
  left: z.number().int().nullable(),
  /** The first day of the next contract year; null when the contract ends before. */
  renewsOn: localDate.nullable(),
  /** Where the use so far leads: so many left in this month, or none from it on; null where it is too early to say. */
  pace: z
    .object({
      code: z.enum(['left', 'none_from']),
      left: z.number().int(),
      month: z.string().meta({ examples: ['2027-03'] }),
    })
    .nullable(),
});
export type Quota = z.infer<typeof quota>;

/** Why a contract cannot carry a request (K2, K3, K4). */
export const whyNot = z.object({
  code: z.enum(whyNots),
  /** A sentence in the reader's language. */
  words: z.string(),
  /** The day it is about: of the end, the start or the renewal. */
  day: localDate.nullable(),
});
export type WhyNot = z.infer<typeof whyNot>;

export const contractState = z.enum([
  'issued',
  'activation_requested',
  'active',
  'expired',
  'terminated',
]);

/** One choice of the "support level" field, with what it would promise if sent now. */
export const supportLevel = z.object({
  /** Null is standard support. */
  contractId: z.uuid().nullable(),
  contractNumber: z.string().nullable(),
  planId: z.string(),
  planName: z.string(),
  validUntil: localDate.nullable(),
  quota: quota.nullable(),
  /** Whether this person may see how its incidents were used. */
  ledger: z.boolean(),
  /** Why this person cannot choose it now; null when they can. */
  whyNot: whyNot.nullable(),
  /** Four clocks, severity 1 to 4, for a request created at `at`. */
  promises: z.array(clock),
});
export type SupportLevel = z.infer<typeof supportLevel>;

/** `GET /api/support-levels`: the company's contracts, newest first, and standard support as the last item. */
export const supportLevels = z.object({
  at: z.string(),
  supportPhone: z.string(),
  describingAProblem: z.string(),
  levels: z.array(supportLevel),
});
export type SupportLevels = z.infer<typeof supportLevels>;

export const contractSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  planId: z.string(),
  planName: z.string(),
  state: contractState,
  startsOn: localDate,
  endsOn: localDate,
  quota: quota.nullable(),
  /** Premium incidents that were taken in this contract year and not returned; null outside the contract. */
  used: z.number().int().nullable(),
  contacts: z.array(z.object({ name: z.string(), email: z.string() })),
});
export type ContractSummary = z.infer<typeof contractSummary>;

export const companySummary = z.object({ id: z.uuid(), publicId: z.string(), name: z.string() });

/** `GET /api/companies/{publicId}`, for staff; its contracts are `GET /api/contracts?company=`. */
export const companyDetail = companySummary.extend({
  /** When it was registered. */
  since: instant,
  members: z.array(
    z.object({ id: z.uuid(), name: z.string(), email: z.string(), role: z.string() }),
  ),
});
export type CompanyDetail = z.infer<typeof companyDetail>;

/** `GET /api/contracts?company=`, for staff. */
export const contractList = z.object({ items: z.array(contractSummary) });

/** A promised time to a qualified answer (P2). */
const agreedTarget = z
  .object({
    /** A calendar's id. */
    calendar: word(100),
    minutes: z.number().int().min(1).max(1_000_000),
  })
  .nullable();

/** What one contract agrees differently from its plan (P7); what is left out follows the plan. */
const contractOverrides = z.object({
  /** By severity; null takes the promise away. */
  targets: z
    .object({
      1: agreedTarget.exactOptional(),
      2: agreedTarget.exactOptional(),
      3: agreedTarget.exactOptional(),
      4: agreedTarget.exactOptional(),
    })
    .exactOptional(),
  /** A contract year. */
  premiumIncidents: z
    .union([z.number().int().min(0).max(100_000), z.literal('unlimited')])
    .exactOptional(),
  namedContacts: z.number().int().min(1).max(1000).exactOptional(),
});

/** `POST /api/contracts`: staff create a contract of a registered company. */
export const createContract = z.object({
  companyId: z.uuid(),
  number: line.pipe(z.string().max(60)),
  planId: word(100),
  /** `issued` waits for the customer, who activates it. */
  state: z.enum(['issued', 'active']).default('active'),
  startsOn: localDate,
  endsOn: localDate,
  /** E-mail addresses of members of the company; none where it is only issued. */
  contacts: z.array(email).max(1000),
  /** Ids of the products it covers; all of them where it is left out. */
  products: z.array(word(100)).min(1).max(1000).optional(),
  overrides: contractOverrides.optional(),
  /** That a contract of the same plan on the same days is no mistake. */
  besideOthers: z.boolean().default(false),
});
export type CreateContract = z.input<typeof createContract>;

/** `GET /api/requests/{number}/contracts`: what a request runs on, and what else it could run on. */
export const requestContracts = z.object({
  current: z.object({
    /** Null is standard support. */
    contractId: z.uuid().nullable(),
    contractNumber: z.string().nullable(),
    planId: z.string(),
    planName: z.string(),
    /** Since when, and who chose it. */
    since: instant,
    chosenBy: personRef.extend({ side: z.enum(['customer', 'staff', 'system']) }),
    /** Where its premium incident stands; null where it took none. */
    incident: z.enum(['reserved', 'committed', 'returned']).nullable(),
  }),
  /** The company's other contracts, newest first, for whoever opened the request and its product, as of now. */
  others: z.array(
    z.object({
      contractId: z.uuid(),
      contractNumber: z.string(),
      planId: z.string(),
      planName: z.string(),
      startsOn: localDate,
      endsOn: localDate,
      quota: quota.nullable(),
      whyNot: whyNot.nullable(),
    }),
  ),
});
export type RequestContracts = z.infer<typeof requestContracts>;

/** One line of the quota ledger (K3). */
export const ledgerLine = z.object({
  id: z.uuid(),
  at: instant,
  kind: z.enum(['grant', 'reserve', 'commit', 'return', 'correction']),
  amount: z.number().int(),
  /** What was left after this line; null where incidents are unlimited. */
  left: z.number().int().nullable(),
  requestNumber: requestNumber.nullable(),
  reason: z.string().nullable(),
  /** Null where no person did it. */
  by: personRef.nullable(),
  /** The request holds an incident, and this reader may return it. */
  mayReturn: z.boolean(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

/** `GET /api/contracts/{id}/ledger`: one contract year, newest line first. */
export const ledger = pageOf(ledgerLine).extend({
  contract: z.object({
    id: z.uuid(),
    number: z.string(),
    planName: z.string(),
    state: contractState,
    startsOn: localDate,
    endsOn: localDate,
    company: z.object({ id: z.uuid(), publicId: z.string(), name: z.string() }),
  }),
  year: z.object({ startsOn: localDate, endsOn: localDate, quota }),
  /** First days of the contract years that were opened, newest first. */
  years: z.array(localDate),
  abilities: z.object({ correct: z.boolean() }),
});
export type Ledger = z.infer<typeof ledger>;

export const ledgerQuery = z.object({
  /** The first day of a contract year; the present one, else the last that was opened. */
  year: localDate.optional(),
  cursor: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** `POST /api/contracts/{id}/ledger` */
export const correctQuota = z.object({
  /** Incidents to add, or to take away. */
  amount: z
    .number()
    .int()
    .min(-1000)
    .max(1000)
    .refine((amount) => amount !== 0, 'not zero'),
  reason: line,
  /** The first day of the contract year; as in reading. */
  year: localDate.optional(),
});
