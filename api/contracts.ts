import { z } from 'zod';
import { clock } from './clock.ts';
import { email, line, localDate } from './primitives.ts';

/** What is left of the yearly quota (K2, K3). Null numbers mean unlimited. */
export const quota = z.object({
  granted: z.number().int().nullable(),
  left: z.number().int().nullable(),
  /** The first day of the next contract year; null when the contract ends before. */
  renewsOn: localDate.nullable(),
});
export type Quota = z.infer<typeof quota>;

/** One choice of the "support level" field, with what it would promise if sent now. */
export const supportLevel = z.object({
  /** Null is standard support. */
  contractId: z.uuid().nullable(),
  contractNumber: z.string().nullable(),
  planId: z.string(),
  planName: z.string(),
  validUntil: localDate.nullable(),
  quota: quota.nullable(),
  /** Why this person cannot choose it now (K2, K3); null when they can. */
  whyNot: z.enum(['not_a_named_contact', 'no_incidents_left', 'not_active']).nullable(),
  /** Four clocks, severity 1 to 4, for a request created at `at`. */
  promises: z.array(clock),
});
export type SupportLevel = z.infer<typeof supportLevel>;

/** `GET /api/support-levels`: standard support is always the last item. */
export const supportLevels = z.object({
  at: z.string(),
  supportPhone: z.string(),
  describingAProblem: z.string(),
  levels: z.array(supportLevel),
});
export type SupportLevels = z.infer<typeof supportLevels>;

const contractState = z.enum(['issued', 'activation_requested', 'active', 'expired', 'terminated']);

export const contractSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  planId: z.string(),
  planName: z.string(),
  state: contractState,
  startsOn: localDate,
  endsOn: localDate,
  quota: quota.nullable(),
  contacts: z.array(z.object({ name: z.string(), email: z.string() })),
});
export type ContractSummary = z.infer<typeof contractSummary>;

/** `GET /api/companies`, for staff. */
export const companySummary = z.object({ id: z.uuid(), publicId: z.string(), name: z.string() });

/** `GET /api/companies/{publicId}`, for staff; its contracts are `GET /api/contracts?company=`. */
export const companyDetail = companySummary.extend({
  members: z.array(
    z.object({ id: z.uuid(), name: z.string(), email: z.string(), role: z.string() }),
  ),
});
export type CompanyDetail = z.infer<typeof companyDetail>;

/** `GET /api/contracts?company=`, for staff. */
export const contractList = z.object({ items: z.array(contractSummary) });

/** `POST /api/contracts`: staff create an active contract of a registered company. */
export const createContract = z.object({
  companyId: z.uuid(),
  number: line.pipe(z.string().max(60)),
  planId: z.string(),
  startsOn: localDate,
  endsOn: localDate,
  /** E-mail addresses of members of the company. */
  contacts: z.array(email).max(1000),
});
