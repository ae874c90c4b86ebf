import { sql } from 'kysely';
import type { ContractDates, ContractState } from '../../domain/contracts/index.ts';
import type { PlanOverrides } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { ContractYear } from './store-ledger.ts';

export interface Contract extends ContractDates {
  id: string;
  companyId: string;
  number: string;
  planId: string;
  catalogueVersion: number;
  state: ContractState;
  overrides: PlanOverrides;
}

/** A contract as one person finds it. */
export type ContractFor = Contract & { isNamedContact: boolean };

export interface Contact {
  email: string;
  name: string;
  phone: string | null;
  personId: string | null;
}

/** Contracts of one company, newest first. */
export async function listContracts(
  { db }: Scope,
  companyId: string,
  personId: string,
): Promise<ContractFor[]> {
  const rows = await contractColumns(db, personId)
    .where('contracts.company_id', '=', companyId)
    .orderBy('starts_on', 'desc')
    .orderBy('contract_id')
    .execute();
  return rows as ContractFor[];
}

/** A contract with the company it belongs to. */
export type ContractOfCompany = Contract & {
  company: { id: string; publicId: string; name: string };
};

/** By its id alone: row security leaves out the contracts of other companies. */
export async function findContractOfCompany(
  { db }: Scope,
  contractId: string,
  personId: string,
): Promise<ContractOfCompany | undefined> {
  const row = await contractColumns(db, personId)
    .innerJoin('companies', 'companies.company_id', 'contracts.company_id')
    .select(['companies.public_id as companyPublicId', 'companies.name as companyName'])
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { companyPublicId: publicId, companyName: name, ...contract } = row;
  const company = { id: contract.companyId, publicId, name };
  return { ...contract, company } as ContractOfCompany;
}

/** Which of these companies has the contract. */
export const companyOfContract = async (
  { db }: Scope,
  companyIds: string[],
  contractId: string,
): Promise<string | undefined> =>
  (
    await db
      .selectFrom('contracts')
      .select('company_id as companyId')
      .where('company_id', 'in', companyIds)
      .where('contract_id', '=', contractId)
      .executeTakeFirst()
  )?.companyId;

export const listContacts = ({ db }: Scope, contract: Contract): Promise<Contact[]> =>
  db
    .selectFrom('contract_contacts')
    .select(['email', 'name', 'phone', 'person_id as personId'])
    .where('company_id', '=', contract.companyId)
    .where('contract_id', '=', contract.id)
    .orderBy('name')
    .execute();

export async function findContract(
  { db }: Scope,
  companyId: string,
  contractId: string,
  personId: string,
): Promise<ContractFor | undefined> {
  const row = await contractColumns(db, personId)
    .where('contracts.company_id', '=', companyId)
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  return row as ContractFor | undefined;
}

/** The same with its years that were opened, in one statement. */
export async function findContractWithYears(
  { db }: Scope,
  companyId: string,
  contractId: string,
  personId: string,
): Promise<(ContractFor & { years: ContractYear[] }) | undefined> {
  const row = await contractColumns(db, personId)
    .select(
      sql<ContractYear[]>`(
        select coalesce(json_agg(json_build_object('startsOn', year.starts_on, 'endsOn', year.ends_on,
          'granted', year.granted, 'balance', year.balance)), '[]')
        from contract_years year
        where year.company_id = contracts.company_id and year.contract_id = contracts.contract_id)`.as(
        'years',
      ),
    )
    .where('contracts.company_id', '=', companyId)
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  return row as (ContractFor & { years: ContractYear[] }) | undefined;
}

export const contractFields = [
  'contract_id as id',
  'contracts.company_id as companyId',
  'number',
  'plan_id as planId',
  'catalogue_version as catalogueVersion',
  'state',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'overrides',
] as const;

const contractColumns = (db: Scope['db'], personId: string) =>
  db
    .selectFrom('contracts')
    .select(contractFields)
    .select((columns) =>
      columns
        .exists(
          columns
            .selectFrom('contract_contacts as contact')
            .select('contact.email')
            .whereRef('contact.company_id', '=', 'contracts.company_id')
            .whereRef('contact.contract_id', '=', 'contracts.contract_id')
            .where('contact.person_id', '=', personId),
        )
        .as('isNamedContact'),
    );

/** False where the number is taken. */
export async function addContract(
  { db, by }: Scope,
  contract: Contract & { contacts: Contact[]; renews: string | null },
  now: number,
): Promise<boolean> {
  const taken = await db
    .insertInto('contract_directory')
    .values({ number: contract.number, company_id: contract.companyId, contract_id: contract.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 0n) return false;
  await db
    .insertInto('contracts')
    .values({
      company_id: contract.companyId,
      contract_id: contract.id,
      number: contract.number,
      plan_id: contract.planId,
      catalogue_version: contract.catalogueVersion,
      state: contract.state,
      starts_on: contract.startsOn,
      ends_on: contract.endsOn,
      overrides: JSON.stringify(contract.overrides),
      created_at: toColumn(now),
      created_by: by.id,
      renews: contract.renews,
    })
    .execute();
  for (const contact of contract.contacts) {
    await db
      .insertInto('contract_contacts')
      .values({
        company_id: contract.companyId,
        contract_id: contract.id,
        email: contact.email,
        name: contact.name,
        phone: contact.phone,
        person_id: contact.personId,
      })
      .execute();
  }
  return true;
}
