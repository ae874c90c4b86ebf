import { sql } from 'kysely';
import type { ListedContact, ListPurpose } from '../../domain/contracts/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { Contract } from './store.ts';

export interface ContactList {
  id: string;
  companyId: string;
  contractId: string;
  version: number;
  purpose: ListPurpose;
  askedBy: { id: string; name: string };
  /** Epoch ms. */
  askedAt: number;
  /** Null while it waits. */
  outcome: 'approved' | 'sent_back' | null;
  reason: string | null;
  contacts: ListedContact[];
}

const lists = ({ db }: Scope) =>
  db
    .selectFrom('contact_lists as list')
    .innerJoin('people as asker', 'asker.person_id', 'list.asked_by')
    .select([
      'list.contact_list_id as id',
      'list.company_id as companyId',
      'list.contract_id as contractId',
      'list.version',
      'list.purpose',
      'list.asked_at as askedAt',
      'list.outcome',
      'list.reason',
      sql<ContactList['askedBy']>`json_build_object('id', asker.person_id, 'name', asker.name)`.as(
        'askedBy',
      ),
      sql<ListedContact[]>`(
        select coalesce(json_agg(json_build_object('name', entry.name, 'email', entry.email, 'phone', entry.phone)
          order by entry.position), '[]')
        from contact_list_entries entry
        where entry.company_id = list.company_id and entry.contact_list_id = list.contact_list_id)`.as(
        'contacts',
      ),
    ]);

/** The last one of a contract; undefined where none was sent. */
export async function findLastList(
  scope: Scope,
  { companyId, id }: Pick<Contract, 'companyId' | 'id'>,
): Promise<ContactList | undefined> {
  const row = await lists(scope)
    .where('list.company_id', '=', companyId)
    .where('list.contract_id', '=', id)
    .orderBy('list.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as ContactList | undefined;
}

/** So many are looked at; more come up as these are decided. */
const MOST_WAITING = 100;

/** What waits for staff, the oldest first. */
export async function listWaiting(scope: Scope): Promise<ContactList[]> {
  const rows = await lists(scope)
    .where('list.ended_at', 'is', null)
    .orderBy('list.asked_at')
    .orderBy('list.contact_list_id')
    .limit(MOST_WAITING)
    .execute();
  return rows as ContactList[];
}

/** Held until the transaction ends: of two who decide, the second sees what the first decided. */
export async function lockList(scope: Scope, listId: string): Promise<ContactList | undefined> {
  const row = await lists(scope)
    .where('list.contact_list_id', '=', listId)
    .forUpdate('list')
    .executeTakeFirst();
  return row as ContactList | undefined;
}

export type NewList = Omit<ContactList, 'askedBy' | 'askedAt' | 'outcome' | 'reason'>;

/** False where somebody else sent a list of this version, or another one waits. */
export async function addList({ db, by }: Scope, list: NewList, now: number): Promise<boolean> {
  const key = { company_id: list.companyId, contact_list_id: list.id };
  const added = await db
    .insertInto('contact_lists')
    .values({
      ...key,
      contract_id: list.contractId,
      version: list.version,
      purpose: list.purpose,
      asked_by: String(by.id),
      asked_at: toColumn(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  await db
    .insertInto('contact_list_entries')
    .values(list.contacts.map((contact, position) => ({ ...key, position, ...contact })))
    .execute();
  return true;
}

export const endList = (
  { db, by }: Scope,
  { companyId, id }: Pick<ContactList, 'companyId' | 'id'>,
  { outcome, reason }: { outcome: 'approved' | 'sent_back'; reason: string | null },
  now: number,
) =>
  db
    .updateTable('contact_lists')
    .set({ ended_at: toColumn(now), outcome, decided_by: by.id, reason })
    .where('company_id', '=', companyId)
    .where('contact_list_id', '=', id)
    .execute();

/** K4: one step of a contract's life; false where it is not in that state. */
export async function moveContract(
  { db }: Scope,
  { companyId, id }: Pick<Contract, 'companyId' | 'id'>,
  { from, to }: { from: Contract['state']; to: Contract['state'] },
): Promise<boolean> {
  const moved = await db
    .updateTable('contracts')
    .set({ state: to })
    .where('company_id', '=', companyId)
    .where('contract_id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** Among the contracts of these companies; capitals do not matter, unless two differ by nothing else. */
export const findByNumber = async (
  { db }: Scope,
  companyIds: string[],
  number: string,
): Promise<{ id: string; companyId: string } | undefined> =>
  db
    .selectFrom('contracts')
    .select(['contract_id as id', 'company_id as companyId'])
    .where('company_id', 'in', companyIds)
    .where(sql`lower(number)`, '=', number.toLowerCase())
    .orderBy(sql`number = ${number}`, 'desc')
    .executeTakeFirst();

/** Whom a contract names from now on: these alone. `personId` is null for who is no member yet. */
export async function replaceContacts(
  { db }: Scope,
  { companyId, id }: Pick<Contract, 'companyId' | 'id'>,
  contacts: readonly (ListedContact & { personId: string | null })[],
): Promise<void> {
  await db
    .deleteFrom('contract_contacts')
    .where('company_id', '=', companyId)
    .where('contract_id', '=', id)
    .where(
      'email',
      'not in',
      contacts.map(({ email }) => email),
    )
    .execute();
  await db
    .insertInto('contract_contacts')
    .values(
      contacts.map(({ email, name, phone, personId }) => ({
        company_id: companyId,
        contract_id: id,
        email,
        name,
        phone,
        person_id: personId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['company_id', 'contract_id', 'email']).doUpdateSet((columns) => ({
        name: columns.ref('excluded.name'),
        phone: columns.ref('excluded.phone'),
        person_id: columns.ref('excluded.person_id'),
      })),
    )
    .execute();
}
