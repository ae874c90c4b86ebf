import type { PlanOverrides } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';

/** What the contracts of a company that run now say of their plan. */
export async function findRunning({ db }: Scope, companyId: string) {
  const rows = await db
    .selectFrom('contracts')
    .select(['plan_id as planId', 'catalogue_version as catalogueVersion', 'overrides'])
    .where('company_id', '=', companyId)
    .where('state', '=', 'active')
    .execute();
  return rows.map((row) => ({ ...row, overrides: row.overrides as PlanOverrides }));
}
