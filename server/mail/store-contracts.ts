import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { EndingFacts, EnquiryFacts } from './render/contract-mail.ts';

/** Of a reader who manages the company or is a named contact of the contract, in the company today; else undefined. */
export async function findUnrenewedContract(
  { db }: Scope,
  contract: { companyId: string; id: string },
  readerId: string,
): Promise<EndingFacts | undefined> {
  const { rows } = await sql<EndingFacts>`
    select ending.number, company.name as "companyName", ending.ends_on as "endsOn"
    from unrenewed_contracts ending join companies company using (company_id)
      join members reader on reader.company_id = ending.company_id and reader.person_id = ${readerId}
    where ending.company_id = ${contract.companyId} and ending.contract_id = ${contract.id}
      and (reader.role <> 'user' or exists (select from contract_contacts contact
        where contact.company_id = ending.company_id and contact.contract_id = ending.contract_id
          and contact.person_id = reader.person_id))`.execute(db);
  return rows[0];
}

/** While it waits. */
export async function findEnquiry(
  { db }: Scope,
  companyId: string,
  enquiryId: string,
): Promise<EnquiryFacts | undefined> {
  const { rows } = await sql<EnquiryFacts>`
    select contract.number, company.name as "companyName", contract.ends_on as "endsOn", asker.name, enquiry.wish,
      enquiry.words
    from contract_enquiries enquiry join contracts contract using (company_id, contract_id)
      join companies company using (company_id)
      join people asker on asker.person_id = enquiry.asked_by
    where enquiry.company_id = ${companyId} and enquiry.enquiry_id = ${enquiryId} and enquiry.settled_at is null`.execute(
    db,
  );
  return rows[0];
}
