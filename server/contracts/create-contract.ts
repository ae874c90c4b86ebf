import { randomUUIDv7 } from 'node:crypto';
import { coversDay, localDay } from '../../domain/contracts/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
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
import { checkNewContract, type NewContract } from './check-new-contract.ts';
import { openYear } from './quota.ts';
import { addContract, type Contact, type Contract } from './store.ts';
import { findOverlapping } from './store-overlaps.ts';

/**
 * Staff create a contract of a registered company; its contacts must be members (K1, K2). The first contract year of an
 * active one is opened, that of an issued one not yet. Errors: not_found (the company), those of checkNewContract,
 * contract_overlaps, contact_not_a_member, contract_number_taken.
 */
export async function createContract(
  scope: Scope,
  book: CatalogueBook,
  wanted: NewContract,
  /** Epoch ms, for those who may say it (sample data); else the database's clock. */
  at?: number,
): Promise<Contract> {
  const { plan, overrides } = checkNewContract(book.current, wanted);
  if (!(await companyExists(scope, wanted.companyId))) throw new ProblemError('not_found');
  if (wanted.besideOthers === false) await refuseOverlapping(scope, wanted);
  const now = at ?? (await databaseNow(scope.db));
  const { companyId, number, planId, startsOn, endsOn, state = 'active' } = wanted;
  const contract: Contract = {
    id: randomUUIDv7(),
    companyId,
    number,
    planId,
    catalogueVersion: book.current.version,
    state,
    startsOn,
    endsOn,
    overrides,
  };
  const contacts = await membersAmong(scope, wanted);
  const people = contacts.map(({ personId }) => String(personId));
  if (people.length > 0) await nameInCompany(scope, companyId, people, now);
  if (!(await addContract(scope, { ...contract, contacts }, now))) {
    throw new ProblemError('contract_number_taken', field('number', 'contract_number_taken'));
  }
  if (state === 'active') await openFirstYear(scope, book, { contract, plan }, now);
  await recordCompanyEvent(scope, {
    companyId,
    at: now,
    kind: state === 'issued' ? 'contract_issued' : 'contract_created',
    facts: { contractId: contract.id, number, plan: planId, contacts: contacts.length },
  });
  return contract;
}

/** K1: a company may hold several contracts at once, even of one plan; the other one is named. */
async function refuseOverlapping(scope: Scope, wanted: NewContract): Promise<void> {
  const other = await findOverlapping(scope, wanted);
  if (!other) return;
  throw new ProblemError('contract_overlaps', {
    detail: `${other.number}, ${other.startsOn} – ${other.endsOn}`,
    ...field('besideOthers', 'contract_overlaps'),
  });
}

/** That of today, or of the contract's first day where it has not begun, or has ended already. */
export async function openFirstYear(
  scope: Scope,
  book: CatalogueBook,
  { contract, plan }: { contract: Contract; plan: Plan },
  now: number,
): Promise<void> {
  const today = localDay(now, book.current.zone);
  const day = coversDay(contract, today) ? today : contract.startsOn;
  await openYear(scope, contract, plan, day, now);
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
