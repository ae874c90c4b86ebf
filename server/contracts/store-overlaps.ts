import type { ContractDates } from '../../domain/contracts/index.ts';
import type { Scope } from '../access/index.ts';

/** A contract of the same company and plan that is in force on a day of these; the newest of several. */
export const findOverlapping = (
  { db }: Scope,
  { companyId, planId, startsOn, endsOn }: ContractDates & { companyId: string; planId: string },
): Promise<(ContractDates & { number: string }) | undefined> =>
  db
    .selectFrom('contracts')
    .select(['number', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('company_id', '=', companyId)
    .where('plan_id', '=', planId)
    .where('state', 'not in', ['expired', 'terminated'])
    .where('starts_on', '<=', endsOn)
    .where('ends_on', '>=', startsOn)
    .orderBy('starts_on', 'desc')
    .limit(1)
    .executeTakeFirst();
