import { sql } from 'kysely';
import type { ChangedYear } from '../../domain/contracts/index.ts';
import type { PlanOverrides } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import { type Contract, contractFields } from './store.ts';
import { type ContractKey, quotaLine } from './store-ledger.ts';

/** A contract with what was said of its end. */
export type LockedContract = Contract & { renews: string | null; terminatedAt: number | null };

/**
 * Locks a contract until the transaction ends. Before its years and its requests, in the order of the ids where there are
 * several; requests that only name it do not wait.
 */
export async function lockContract(
  { db }: Scope,
  contractId: string,
): Promise<LockedContract | undefined> {
  const row = await db
    .selectFrom('contracts')
    .select(contractFields)
    .select(['renews', 'terminated_at as terminatedAt'])
    .where('contract_id', '=', contractId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row as LockedContract | undefined;
}

/** What staff corrected in a contract year, all together. */
export async function correctedIn(
  { db }: Scope,
  contract: ContractKey,
  yearStartsOn: string,
): Promise<number> {
  const row = await db
    .selectFrom('quota_lines')
    .select(sql<number>`coalesce(sum(amount), 0)::int`.as('sum'))
    .where('company_id', '=', contract.companyId)
    .where('contract_id', '=', contract.id)
    .where('year_starts_on', '=', yearStartsOn)
    .where('kind', '=', 'correction')
    .executeTakeFirst();
  return row?.sum ?? 0;
}

/** P7: what the contract promises from now on. */
export const setTerms = (
  { db }: Scope,
  contract: ContractKey,
  terms: { planId: string; catalogueVersion: number; overrides: PlanOverrides },
) =>
  db
    .updateTable('contracts')
    .set({
      plan_id: terms.planId,
      catalogue_version: terms.catalogueVersion,
      overrides: JSON.stringify(terms.overrides),
    })
    .where('company_id', '=', contract.companyId)
    .where('contract_id', '=', contract.id)
    .execute();

/** K3: another grant for a locked year, with its line in the ledger. */
export const changeGrant = (
  scope: Scope,
  contract: ContractKey,
  yearStartsOn: string,
  { granted, balance, amount }: ChangedYear,
  { reason, now }: { reason: string; now: number },
) =>
  scope.db
    .with('line', () =>
      quotaLine(scope, contract, yearStartsOn, { kind: 'grant', amount, reason }, now),
    )
    .updateTable('contract_years')
    .set({ granted, balance })
    .where('company_id', '=', contract.companyId)
    .where('contract_id', '=', contract.id)
    .where('starts_on', '=', yearStartsOn)
    .execute();

/** K4: the contract holds until `endsOn`; `state` is what it is until then, or at once. */
export const setEnd = (
  { db, by }: Scope,
  contract: ContractKey,
  end: { endsOn: string; state: string; reason: string; now: number },
) =>
  db
    .updateTable('contracts')
    .set({
      ends_on: end.endsOn,
      state: end.state,
      terminated_at: toColumn(end.now),
      terminated_by: by.id,
      termination_reason: end.reason,
    })
    .where('company_id', '=', contract.companyId)
    .where('contract_id', '=', contract.id)
    .execute();

/** The contract that follows this one as its renewal, unless that was ended early. */
export const findRenewal = (
  { db }: Scope,
  { companyId, id }: ContractKey,
): Promise<{ id: string; number: string } | undefined> =>
  db
    .selectFrom('contracts')
    .select(['contract_id as id', 'number'])
    .where('company_id', '=', companyId)
    .where('renews', '=', id)
    .where('state', '<>', 'terminated')
    .executeTakeFirst();

/** When and why staff ended it early; undefined where nobody did. `at` is epoch ms. */
export async function findEnd(
  { db }: Scope,
  { companyId, id }: ContractKey,
): Promise<{ at: number; reason: string } | undefined> {
  const { rows } = await sql<{ at: number; reason: string }>`
    select floor(extract(epoch from terminated_at) * 1000)::bigint as at, termination_reason as reason
    from contracts where company_id = ${companyId} and contract_id = ${id} and terminated_at is not null`.execute(
    db,
  );
  return rows[0];
}
