import { sql } from 'kysely';
import type { ContractDates, EndingStep } from '../../domain/contracts/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { ContractKey } from './store-ledger.ts';

/** A contract that nothing follows. */
export interface UnrenewedContract extends ContractKey, ContractDates {
  number: string;
  planId: string;
}

const columns = sql`ending.company_id as "companyId", ending.contract_id as id, ending.number,
  ending.plan_id as "planId", ending.starts_on as "startsOn", ending.ends_on as "endsOn"`;

/** Up to `limit` that end from `today` to `until` and were not announced by this step or a later one. */
export async function unannounced(
  { db }: Scope,
  { step, today, until, limit }: { step: EndingStep; today: string; until: string; limit: number },
): Promise<UnrenewedContract[]> {
  const { rows } = await sql<UnrenewedContract>`
    select ${columns} from unrenewed_contracts ending
    where ending.ends_on between ${today} and ${until} and ending.starts_on <= ending.ends_on - ${step}::int
      and not exists (select from contract_announcements told
        where told.company_id = ending.company_id and told.contract_id = ending.contract_id
          and told.ends_on = ending.ends_on and told.days_ahead <= ${step})
    order by ending.ends_on, ending.contract_id limit ${limit}`.execute(db);
  return rows;
}

/** All that end from `today` to `until`, the next one first, with their companies. */
export async function endingContracts(
  { db }: Scope,
  { today, until }: { today: string; until: string },
): Promise<(UnrenewedContract & { company: { publicId: string; name: string } })[]> {
  const { rows } = await sql<UnrenewedContract & { company: { publicId: string; name: string } }>`
    select ${columns}, json_build_object('publicId', company.public_id, 'name', company.name) as company
    from unrenewed_contracts ending join companies company using (company_id)
    where ending.ends_on between ${today} and ${until}
    order by ending.ends_on, ending.contract_id limit 500`.execute(db);
  return rows;
}

/** True where this call is the first to announce this end by this step; of two at once the second waits, and is not. */
export async function addAnnouncement(
  { db }: Scope,
  contract: UnrenewedContract,
  step: EndingStep,
  now: number,
): Promise<boolean> {
  const added = await db
    .insertInto('contract_announcements')
    .values({
      company_id: contract.companyId,
      contract_id: contract.id,
      ends_on: contract.endsOn,
      days_ahead: step,
      announced_at: toColumn(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Who is told of a contract's end: those who manage the company, and its named contacts who belong to it. */
export async function readersOfEnding(
  { db }: Scope,
  { companyId, id }: ContractKey,
): Promise<{ personId: string; language: string }[]> {
  const { rows } = await sql<{ personId: string; language: string }>`
    select person.person_id as "personId", person.language
    from members member join people person using (person_id)
    where member.company_id = ${companyId} and (member.role <> 'user'
      or exists (select from contract_contacts contact where contact.company_id = ${companyId}
        and contact.contract_id = ${id} and contact.person_id = member.person_id))
    order by person.person_id`.execute(db);
  return rows;
}

/** Ends up to `limit` active contracts whose last day has passed; those that somebody else is ending are left to them. */
export async function endPast(
  { db }: Scope,
  today: string,
  limit: number,
): Promise<(ContractKey & { number: string; state: string })[]> {
  const { rows } = await sql<ContractKey & { number: string; state: string }>`
    update contracts set state = case when terminated_at is null then 'expired' else 'terminated' end
    where (company_id, contract_id) in (
      select company_id, contract_id from contracts where state = 'active' and ends_on < ${today}
      order by ends_on limit ${limit} for update skip locked)
    returning company_id as "companyId", contract_id as id, number, state`.execute(db);
  return rows;
}
