import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { ContactsFacts } from './render/contacts-mail.ts';

/** A list that was decided, for somebody who belongs to its company; undefined where they do no more, or a newer one was sent. */
export async function findDecidedList(
  { db }: Scope,
  { companyId, listId }: { companyId: string; listId: string },
  readerId: string,
): Promise<ContactsFacts | undefined> {
  const { rows } = await sql<ContactsFacts>`
    select list.reason, contracts.number as "contractNumber", companies.name as "companyName",
      (select json_agg(json_build_object('name', entry.name, 'email', entry.email) order by entry.position)
        from contact_list_entries entry
        where (entry.company_id, entry.contact_list_id) = (list.company_id, list.contact_list_id)) as contacts
    from contact_lists list
      join contracts using (company_id, contract_id)
      join companies using (company_id)
    where list.company_id = ${companyId} and list.contact_list_id = ${listId} and list.outcome is not null
      and exists (select from members where members.company_id = list.company_id and members.person_id = ${readerId})
      and not exists (select from contact_lists newer where newer.company_id = list.company_id
        and newer.contract_id = list.contract_id and newer.version > list.version)`.execute(db);
  return rows[0];
}
