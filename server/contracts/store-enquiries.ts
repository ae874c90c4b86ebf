import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { ContractKey } from './store-ledger.ts';

export interface Enquiry {
  id: string;
  wish: 'renewal' | 'upgrade';
  words: string | null;
  /** Epoch ms. */
  askedAt: number;
  askedBy: { id: string; name: string };
}

/** One that waits, with what it is about. */
export interface WaitingEnquiry extends Enquiry {
  contract: ContractKey & { number: string; endsOn: string; planId: string };
  company: { publicId: string; name: string };
}

export interface EnquiryKey {
  companyId: string;
  id: string;
}

/** True where this call wrote it; false where the same is asked already. Roles that insert may do so for themselves alone. */
export async function addEnquiry(
  { db, by }: Scope,
  contract: ContractKey,
  enquiry: Pick<Enquiry, 'id' | 'wish' | 'words' | 'askedAt'>,
): Promise<boolean> {
  const added = await db
    .insertInto('contract_enquiries')
    .values({
      company_id: contract.companyId,
      enquiry_id: enquiry.id,
      contract_id: contract.id,
      wish: enquiry.wish,
      words: enquiry.words,
      asked_at: toColumn(enquiry.askedAt),
      asked_by: String(by.id),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** What waits, the oldest first: all of it, or what one contract is asked about. */
export async function waitingEnquiries(
  { db }: Scope,
  about?: ContractKey,
): Promise<WaitingEnquiry[]> {
  const { rows } = await sql<WaitingEnquiry>`
    select enquiry.enquiry_id as id, enquiry.wish, enquiry.words,
      floor(extract(epoch from enquiry.asked_at) * 1000)::bigint as "askedAt",
      json_build_object('id', asker.person_id, 'name', asker.name) as "askedBy",
      json_build_object('id', contract.contract_id, 'companyId', contract.company_id, 'number', contract.number,
        'endsOn', contract.ends_on, 'planId', contract.plan_id) as contract,
      json_build_object('publicId', company.public_id, 'name', company.name) as company
    from contract_enquiries enquiry join contracts contract using (company_id, contract_id)
      join companies company using (company_id)
      join people asker on asker.person_id = enquiry.asked_by
    where enquiry.settled_at is null
      and ${about ? sql`enquiry.company_id = ${about.companyId} and enquiry.contract_id = ${about.id}` : sql`true`}
    order by enquiry.asked_at, enquiry.enquiry_id limit 500`.execute(db);
  return rows;
}

/** The company and contract of an enquiry that waited until now; undefined where none does. */
export const settleEnquiry = (
  { db, by }: Scope,
  enquiryId: string,
  now: number,
): Promise<{ companyId: string; contractId: string; wish: string } | undefined> =>
  db
    .updateTable('contract_enquiries')
    .set({ settled_at: toColumn(now), settled_by: by.id })
    .where('enquiry_id', '=', enquiryId)
    .where('settled_at', 'is', null)
    .returning(['company_id as companyId', 'contract_id as contractId', 'wish'])
    .executeTakeFirst();

/** What nobody was told of yet, marked as told; of two who ask at once one gets it. */
export async function takeUntold({ db }: Scope, now: number): Promise<EnquiryKey[]> {
  const { rows } = await sql<EnquiryKey>`
    update contract_enquiries set told_at = ${toColumn(now)}
    where (company_id, enquiry_id) in (
      select company_id, enquiry_id from contract_enquiries where told_at is null
      order by asked_at limit 100 for update skip locked)
    returning company_id as "companyId", enquiry_id as "id"`.execute(db);
  return rows;
}

/** Who of the vendor's people have one of these roles and may sign in. */
export async function staffWith(
  { db }: Scope,
  roles: readonly string[],
): Promise<{ personId: string; language: string }[]> {
  const { rows } = await sql<{ personId: string; language: string }>`
    select person_id as "personId", language from people
    where suspended_at is null
      and exists (select from staff_roles held where held.person_id = people.person_id and held.role = any (${[...roles]}))
    order by person_id`.execute(db);
  return rows;
}
