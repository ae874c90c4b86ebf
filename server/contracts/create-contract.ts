import { randomUUIDv7 } from 'node:crypto';
import { localDay } from '../../domain/contracts/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import {
  companyExists,
  listMembers,
  nameInCompany,
  recordCompanyEvent,
} from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { openYear } from './quota.ts';
import { addContract, type Contact, type Contract } from './store.ts';

export interface NewContract {
  companyId: string;
  number: string;
  planId: string;
  startsOn: string;
  endsOn: string;
  contacts: { email: string; name?: string; phone?: string | null }[];
  /** Ids of the products it covers; all of them where it is left out. */
  products?: string[] | undefined;
}

/**
 * Staff create an active contract of a registered company; its contacts must be members (K1, K2).
 * Errors: not_found (the company), bad_input, unknown_plan, unknown_product, too_many_contacts,
 * contact_not_a_member, contract_number_taken.
 */
export async function createContract(
  scope: Scope,
  book: CatalogueBook,
  wanted: NewContract,
  /** Epoch ms, for those who may say it (sample data); else the database's clock. */
  at?: number,
): Promise<Contract> {
  const plan = book.current.plans.find((found) => found.id === wanted.planId);
  if (!plan || plan.premiumIncidents === 0)
    throw new ProblemError('unknown_plan', field('planId', 'unknown_plan'));
  if (wanted.endsOn < wanted.startsOn) {
    throw new ProblemError('bad_input', field('endsOn', 'must not be before startsOn'));
  }
  if (wanted.contacts.length > plan.namedContacts) {
    throw new ProblemError('too_many_contacts', {
      detail: `The plan allows ${plan.namedContacts}, these are ${wanted.contacts.length}.`,
      ...field('contacts', 'too_many_contacts'),
    });
  }
  const { products } = wanted;
  const known = new Set(book.current.products.products.map(({ id }) => id));
  if (products?.some((id) => !known.has(id)))
    throw new ProblemError('unknown_product', field('products', 'unknown_product'));
  if (!(await companyExists(scope, wanted.companyId))) throw new ProblemError('not_found');
  const now = at ?? (await databaseNow(scope.db));
  const contract: Contract = {
    id: randomUUIDv7(),
    companyId: wanted.companyId,
    number: wanted.number,
    planId: plan.id,
    catalogueVersion: book.current.version,
    state: 'active',
    startsOn: wanted.startsOn,
    endsOn: wanted.endsOn,
    overrides: products ? { products } : {},
  };
  const contacts = await membersAmong(scope, wanted);
  const people = contacts.map(({ personId }) => String(personId));
  if (people.length > 0) await nameInCompany(scope, wanted.companyId, people, now);
  if (!(await addContract(scope, { ...contract, contacts }, now))) {
    throw new ProblemError('contract_number_taken', field('number', 'contract_number_taken'));
  }
  const today = localDay(now, book.current.zone);
  const firstDay = today < contract.startsOn || today > contract.endsOn ? contract.startsOn : today;
  await openYear(scope, contract, plan, firstDay, now);
  await recordCompanyEvent(scope, {
    companyId: contract.companyId,
    at: now,
    kind: 'contract_created',
    facts: {
      contractId: contract.id,
      number: contract.number,
      plan: plan.id,
      contacts: contacts.length,
    },
  });
  return contract;
}

async function membersAmong(scope: Scope, wanted: NewContract): Promise<Contact[]> {
  const members = await listMembers(scope, wanted.companyId);
  const byEmail = new Map(wanted.contacts.map((contact) => [contact.email.toLowerCase(), contact]));
  return [...byEmail.values()].map(({ email, name, phone }) => {
    const member = members.find((found) => found.email === email.toLowerCase());
    if (!member)
      throw new ProblemError('contact_not_a_member', {
        detail: email,
        ...field('contacts', 'contact_not_a_member'),
      });
    return {
      email: member.email,
      name: name ?? member.name,
      phone: phone ?? null,
      personId: member.id,
    };
  });
}

const field = (path: string, message: string) => ({ fields: [{ path, message }] });
