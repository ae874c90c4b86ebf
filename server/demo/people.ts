import { randomUUIDv7 } from 'node:crypto';
import type { StaffRole } from '../../domain/access/index.ts';
import { type Actor, asGatekeeper, asOperator } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { addMembership, createCompany } from '../companies/index.ts';
import { createContract } from '../contracts/index.ts';
import type { Storages } from '../files/index.ts';
import { attachLicence, putActivationCodes } from '../licences/index.ts';
import { insertStaff, registerPerson } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { type SampleCompany, type SamplePerson, staff } from './cast/index.ts';
import { DAY } from './hours.ts';
import { licencesOf } from './licences.ts';

export interface Founding {
  database: Database;
  book: CatalogueBook;
  passwordHash: string;
  now: number;
  /** By e-mail address; filled here. */
  people: Map<string, Actor>;
  /** Contract ids by company id; filled here. */
  contracts: Map<string, string>;
  /** Where files go; null: none are sent. */
  storages: Storages | null;
}

const actorOf = (
  id: string,
  { email, name, language, timeZone }: SamplePerson,
  staffRoles: StaffRole[],
  companies: Actor['companies'],
  sourceAddress: string,
): Actor => ({
  id,
  name,
  email,
  language,
  timeZone,
  staffRoles,
  companies,
  closedCompanies: [],
  hasSecondFactor: false,
  secondFactorAgeMs: null,
  sourceAddress,
});

export async function makeStaff({ database, passwordHash, now, people }: Founding): Promise<void> {
  await asGatekeeper(database, async (scope) => {
    for (const [i, person] of staff.entries()) {
      const id = await insertStaff(scope, person, passwordHash, now - 400 * DAY);
      if (id) people.set(person.email, actorOf(id, person, person.roles, [], `10.20.0.${10 + i}`));
    }
  });
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whoever founded the company added its other licences a little later. */
const addLicences = (
  { database, people }: Founding,
  { members: [owner] }: SampleCompany,
  companyId: string,
  licences: { code: string }[],
  joined: number,
) =>
  asGatekeeper(database, async (scope) => {
    const personId = people.get(owner?.email ?? '')?.id ?? '';
    for (const [index, { code }] of licences.entries())
      await attachLicence(
        scope,
        code,
        { companyId, licenceId: randomUUIDv7(), personId },
        joined + (index + 1) * DAY,
      );
  });

/** A company with its licences, its people and its contract. */
export async function makeCompany(founding: Founding, company: SampleCompany): Promise<void> {
  const { database, book, now } = founding;
  const joined = now - 338 * DAY;
  const licences = licencesOf(company, now);
  await asOperator(database, (scope) => putActivationCodes(scope, licences, joined));
  const companyId = await makePeople(founding, company, joined);
  await addLicences(founding, company, companyId, licences.slice(1), joined);
  const { contract } = company;
  if (!contract) return;
  const startsAt = now - contract.startedDaysAgo * DAY;
  const wanted = {
    companyId,
    number: contract.number,
    planId: contract.planId,
    startsOn: day(startsAt),
    endsOn: day(startsAt + 364 * DAY),
    contacts: company.members
      .filter(({ namedContact }) => namedContact)
      .map(({ email }) => ({ email, phone: contract.phone })),
  };
  const { id } = await asOperator(database, (scope) =>
    createContract(scope, book, wanted, startsAt),
  );
  founding.contracts.set(companyId, id);
}

function makePeople(
  { database, book, passwordHash, people }: Founding,
  company: SampleCompany,
  joined: number,
): Promise<string> {
  const { name, activationCode, members, network } = company;
  return asGatekeeper(database, async (scope) => {
    const register = (person: SamplePerson) =>
      registerPerson(scope, { ...person, passwordHash }, joined);
    const [owner, ...others] = members;
    if (!owner) throw new Error(`${name} has no owner`);
    const ownerId = await register(owner);
    const founding = { companyName: name, activationCode };
    const { id, publicId } = await createCompany(
      scope,
      founding,
      ownerId,
      joined,
      book.current.zone,
    );
    const note = (person: (typeof members)[number], personId: string) => {
      const { role, seesAllRequests } = person;
      const membership = { id, publicId, name, role, seesAllRequests, mergedInto: null };
      const address = `${network}.${20 + people.size}`;
      people.set(person.email, actorOf(personId, person, [], [membership], address));
    };
    note(owner, ownerId);
    for (const member of others) {
      const personId = await register(member);
      const { role, seesAllRequests } = member;
      await addMembership(scope, { companyId: id, personId, role, seesAllRequests }, joined);
      note(member, personId);
    }
    return id;
  });
}
