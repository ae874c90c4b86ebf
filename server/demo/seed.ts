import { randomUUIDv7 } from 'node:crypto';
import type { StaffRole } from '../../domain/access/index.ts';
import { type Actor, as, asGatekeeper, asOperator } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { addMembership, createCompany } from '../companies/index.ts';
import { createContract } from '../contracts/index.ts';
import { putActivationCode } from '../licences/index.ts';
import { hashPassword, insertStaff, isSetUp, registerPerson } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { createRequest, makeMove, writeMessage } from '../requests/index.ts';
import { companies, type SampleCompany, type SamplePerson, staff } from './cast.ts';
import { type Step, type Story, stories } from './stories.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PASSWORD = 'pactdesk-demo';

interface Made {
  database: Database;
  book: CatalogueBook;
  passwordHash: string;
  now: number;
  /** By e-mail address. */
  people: Map<string, Actor>;
  /** Contract ids by company id. */
  contracts: Map<string, string>;
}

/** Fills an empty installation with sample companies, people and requests, by the same use cases as in earnest. */
export async function seedSampleData(
  database: Database,
  book: CatalogueBook,
  progress: (message: string) => void,
): Promise<void> {
  if (await isSetUp(database)) return;
  progress('Making sample companies, people and requests');
  const now = wholeMinute(await asGatekeeper(database, ({ db }) => databaseNow(db)));
  const made: Made = {
    database,
    book,
    now,
    passwordHash: await hashPassword(PASSWORD),
    people: new Map(),
    contracts: new Map(),
  };
  await makeStaff(made);
  for (const company of companies) await makeCompany(made, company);
  for (const story of [...stories].sort((a, b) => b.hoursAgo - a.hoursAgo)) await tell(made, story);
}

/** So that the sample's spans read as round as people remember them. */
const wholeMinute = (ms: number): number => Math.floor(ms / 60_000) * 60_000;

const actorOf = (
  id: string,
  person: SamplePerson,
  roles: StaffRole[],
  memberships: Actor['companies'],
): Actor => ({
  id,
  name: person.name,
  email: person.email,
  language: person.language,
  timeZone: person.timeZone,
  staffRoles: roles,
  companies: memberships,
  sourceAddress: '127.0.0.1',
});

async function makeStaff({ database, passwordHash, now, people }: Made): Promise<void> {
  await asGatekeeper(database, async (scope) => {
    for (const person of staff) {
      const id = await insertStaff(scope, person, passwordHash, now - 400 * DAY);
      if (id) people.set(person.email, actorOf(id, person, person.roles, []));
    }
  });
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

async function makeCompany(made: Made, company: SampleCompany): Promise<void> {
  const { database, book, now, passwordHash, people, contracts } = made;
  const joined = now - 250 * DAY;
  const licence = {
    code: company.activationCode,
    productId: company.product,
    seats: company.seats,
  };
  const validity = { validFrom: day(now - 260 * DAY), validUntil: day(now + 105 * DAY) };
  await asOperator(database, (scope) =>
    putActivationCode(scope, { ...licence, ...validity }, joined),
  );
  const companyId = await asGatekeeper(database, async (scope) => {
    const ownerId = await registerPerson(scope, { ...company.owner, passwordHash }, joined);
    const founding = { companyName: company.name, activationCode: company.activationCode };
    const { id, publicId } = await createCompany(scope, founding, ownerId, now, book.current.zone);
    const membership = { id, publicId, name: company.name, seesAllRequests: true };
    people.set(
      company.owner.email,
      actorOf(ownerId, company.owner, [], [{ ...membership, role: 'owner' }]),
    );
    for (const member of company.members) {
      const personId = await registerPerson(scope, { ...member, passwordHash }, joined);
      await addMembership(
        scope,
        { companyId: id, personId, role: 'administrator', seesAllRequests: true },
        joined,
      );
      people.set(
        member.email,
        actorOf(personId, member, [], [{ ...membership, role: 'administrator' }]),
      );
    }
    return id;
  });
  const wanted = company.contract;
  if (!wanted) return;
  const contacts = [company.owner, ...company.members].map(({ email }) => ({
    email,
    phone: '+7 000 555-01-40',
  }));
  const dates = { startsOn: day(now - 250 * DAY), endsOn: day(now + 114 * DAY) };
  const contract = await asOperator(database, (scope) =>
    createContract(scope, book, { companyId, ...wanted, ...dates, contacts }),
  );
  contracts.set(companyId, contract.id);
}

function who({ people }: Made, email: string): Actor {
  const actor = people.get(email);
  if (!actor) throw new Error(`the sample data name ${email}, who is not in the cast`);
  return actor;
}

async function tell(made: Made, story: Story): Promise<void> {
  const { database, book, now } = made;
  const actor = who(made, story.from);
  const companyId = actor.companies[0]?.id ?? '';
  const [productId, versionId] = story.product;
  const input = {
    companyId,
    productId,
    versionId,
    certifiedVersion: false,
    contractId: story.premium ? (made.contracts.get(companyId) ?? null) : null,
    severity: story.severity,
    subject: story.subject,
    description: story.description,
    idempotencyKey: randomUUIDv7(),
  };
  const sentAt = now - story.hoursAgo * HOUR;
  const number = await as(database, actor, (scope) =>
    createRequest(scope, input, { actor, book, now: sentAt }),
  );
  for (const step of story.steps ?? []) await take(made, number, step);
}

async function take(made: Made, number: number, step: Step): Promise<void> {
  const { database, book } = made;
  const actor = who(made, step.by);
  const around = { actor, book, now: made.now - step.hoursAgo * HOUR };
  await as(database, actor, (scope) => {
    if ('take' in step) return makeMove(scope, number, { move: 'take' }, around);
    const { say: kind, body, qualified } = step;
    return writeMessage(
      scope,
      number,
      { kind, body, ...(qualified === undefined ? {} : { qualified }) },
      around,
    );
  });
}
