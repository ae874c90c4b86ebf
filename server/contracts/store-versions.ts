import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Contract } from './store.ts';

/** A contract that was signed on a version before, with its company. */
export interface ContractOfVersion
  extends Pick<
    Contract,
    'id' | 'companyId' | 'number' | 'planId' | 'catalogueVersion' | 'endsOn' | 'overrides'
  > {
  company: { publicId: string; name: string };
  openRequests: number;
}

/** A plan in a version of the catalogue. */
export type PlanInVersion = Pick<Contract, 'planId' | 'catalogueVersion'>;

const runs = (today: string) => sql`contract.ends_on >= ${today}
  and contract.state in ('issued', 'activation_requested', 'active')`;

/** What contracts that have not ended by `today` run on, of versions before this one. */
export async function plansInUse(
  { db }: Scope,
  version: number,
  today: string,
): Promise<PlanInVersion[]> {
  const { rows } = await sql<PlanInVersion>`
    select distinct contract.plan_id as "planId", contract.catalogue_version as "catalogueVersion"
    from contracts contract where contract.catalogue_version < ${version} and ${runs(today)}`.execute(
    db,
  );
  return rows;
}

/** The contracts of these that have not ended, ordered by plan and version; as many as a page bears. */
export async function contractsOn(
  { db }: Scope,
  plans: readonly PlanInVersion[],
  today: string,
): Promise<ContractOfVersion[]> {
  const { rows } = await sql<ContractOfVersion>`
    select contract.contract_id as id, contract.company_id as "companyId", contract.number,
      contract.plan_id as "planId", contract.catalogue_version as "catalogueVersion",
      contract.ends_on as "endsOn", contract.overrides,
      json_build_object('publicId', company.public_id, 'name', company.name) as company,
      (select count(*)::int from requests where requests.company_id = contract.company_id
        and requests.contract_id = contract.contract_id and requests.open) as "openRequests"
    from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) as wanted ("planId" text, "catalogueVersion" int)
      join contracts contract on contract.plan_id = wanted."planId"
        and contract.catalogue_version = wanted."catalogueVersion" and ${runs(today)}
      join companies company using (company_id)
    order by contract.plan_id, contract.catalogue_version, company.name, contract.number limit 500`.execute(
    db,
  );
  return rows;
}

/** The plan a contract runs on; undefined where there is none. */
export const planIdOf = async ({ db }: Scope, contractId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('contracts')
      .select('plan_id as planId')
      .where('contract_id', '=', contractId)
      .executeTakeFirst()
  )?.planId;
