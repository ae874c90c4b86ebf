import { randomUUIDv7 } from 'node:crypto';
import type { StaffRole } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { type Actor, asGatekeeper, asOperator } from '../../server/access/index.ts';
import { CatalogueBook, loadCatalogue } from '../../server/catalogue/index.ts';
import { addMembership, createCompany } from '../../server/companies/index.ts';
import { createContract } from '../../server/contracts/index.ts';
import { attachLicence, putActivationCode } from '../../server/licences/index.ts';
import { hashPassword, insertStaff, registerPerson } from '../../server/people/index.ts';
import type { Database } from '../../server/platform/database/database.ts';
import { databaseNow } from '../../server/platform/database/now.ts';

export const PASSWORD = 'correct horse battery';

const catalogueFolder = decodeURIComponent(new URL('../../catalogue/', import.meta.url).pathname);
const DAY = 86_400_000;
const YEAR = 365 * DAY;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

export interface SampleCompany {
  id: string;
  publicId: string;
  owner: Actor;
  contractId: string;
}

/** People, companies and contracts to tell a story with, made by the use cases of the product. */
export class World {
  readonly database: Database;
  readonly book: CatalogueBook;
  readonly now: number;
  readonly #passwordHash: string;
  /** Days from today on which contracts begin. */
  readonly #begins: number;
  #count = 0;

  private constructor(
    around: { database: Database; book: CatalogueBook; now: number; begins: number },
    passwordHash: string,
  ) {
    this.database = around.database;
    this.book = around.book;
    this.now = around.now;
    this.#begins = around.begins;
    this.#passwordHash = passwordHash;
  }

  /** `since` (epoch ms): the first moment at which its contracts hold, for stories of fixed days; else thirty days ago. */
  static async open(database: Database, since = Number.POSITIVE_INFINITY): Promise<World> {
    const book = await CatalogueBook.open(database, await loadCatalogue(catalogueFolder));
    const now = await asGatekeeper(database, ({ db }) => databaseNow(db));
    const begins = Math.min(-30, Math.floor((since - now) / DAY) - 1);
    return new World({ database, book, now, begins }, await hashPassword(PASSWORD));
  }

  async staff(...roles: StaffRole[]): Promise<Actor> {
    const person = this.#person('staff');
    const id = await asGatekeeper(this.database, (scope) =>
      insertStaff(scope, { ...person, roles }, this.#passwordHash, this.now),
    );
    return {
      ...person,
      id: String(id),
      staffRoles: roles,
      companies: [],
      closedCompanies: [],
      hasSecondFactor: false,
      secondFactorAgeMs: null,
      sourceAddress: '127.0.0.1',
    };
  }

  /** A registered company whose owner is a named contact of an active contract of this plan. */
  async company(planId = 'business'): Promise<SampleCompany> {
    const person = this.#person('owner');
    const code = randomUUIDv7().replaceAll('-', '').slice(-20).toUpperCase();
    const name = `Company ${this.#count}`;
    await asOperator(this.database, (scope) =>
      putActivationCode(
        scope,
        {
          code,
          productId: 'endpoint-shield-windows',
          seats: 10,
          // Stories are told of the past and of years to come.
          validFrom: day(this.now - 20 * YEAR),
          validUntil: day(this.now + 20 * YEAR),
        },
        this.now,
      ),
    );
    const made = await asGatekeeper(this.database, async (scope) => {
      const ownerId = await registerPerson(
        scope,
        { ...person, passwordHash: this.#passwordHash },
        this.now,
      );
      const founding = { companyName: name, activationCode: code };
      return {
        ownerId,
        ...(await createCompany(scope, founding, ownerId, this.now, this.book.current.zone)),
      };
    });
    const membership = {
      id: made.id,
      publicId: made.publicId,
      name,
      role: 'owner',
      seesAllRequests: true,
      mergedInto: null,
    } as const;
    const contract = await asOperator(this.database, (scope) =>
      createContract(scope, this.book, {
        companyId: made.id,
        number: `T-${code}`,
        planId,
        startsOn: this.localDay(this.#begins),
        endsOn: this.localDay(300),
        contacts: [{ email: person.email }],
      }),
    );
    return {
      id: made.id,
      publicId: made.publicId,
      contractId: contract.id,
      owner: {
        ...person,
        id: made.ownerId,
        staffRoles: [],
        companies: [membership],
        closedCompanies: [],
        hasSecondFactor: false,
        secondFactorAgeMs: null,
        sourceAddress: '127.0.0.1',
      },
    };
  }

  /** So many days from today, in the operator's zone. */
  localDay(days: number): string {
    return localDay(this.now + days * DAY, this.book.current.zone);
  }

  /** A licence of one more product, or of one that the company has already, from its owner. Days from today. */
  async licence(
    company: SampleCompany,
    productId: string,
    { from = -30, until = 300 }: { from?: number; until?: number } = {},
  ): Promise<string> {
    const code = randomUUIDv7().replaceAll('-', '').slice(-20).toUpperCase();
    const validity = {
      validFrom: day(this.now + from * DAY),
      validUntil: day(this.now + until * DAY),
    };
    await asOperator(this.database, (scope) =>
      putActivationCode(scope, { code, productId, seats: 10, ...validity }, this.now),
    );
    const licence = {
      companyId: company.id,
      licenceId: randomUUIDv7(),
      personId: company.owner.id,
    };
    await asGatekeeper(this.database, (scope) => attachLicence(scope, code, licence, this.now));
    return code;
  }

  /** Another member of a company; no named contact. */
  async member(
    company: SampleCompany,
    role: 'administrator' | 'user',
    seesAllRequests = false,
  ): Promise<Actor> {
    const person = this.#person(role);
    const id = await asGatekeeper(this.database, async (scope) => {
      const personId = await registerPerson(
        scope,
        { ...person, passwordHash: this.#passwordHash },
        this.now,
      );
      await addMembership(
        scope,
        { companyId: company.id, personId, role, seesAllRequests },
        this.now,
      );
      return personId;
    });
    const membership = {
      ...company.owner.companies[0],
      role,
      seesAllRequests,
    } as Actor['companies'][number];
    return {
      ...person,
      id,
      staffRoles: [],
      companies: [membership],
      closedCompanies: [],
      hasSecondFactor: false,
      secondFactorAgeMs: null,
      sourceAddress: '127.0.0.1',
    };
  }

  /** Somebody who belongs to no company. */
  async person(email?: string): Promise<Actor> {
    const person = { ...this.#person('stranger'), ...(email ? { email } : {}) };
    const id = await asGatekeeper(this.database, (scope) =>
      registerPerson(scope, { ...person, passwordHash: this.#passwordHash }, this.now),
    );
    return {
      ...person,
      id,
      staffRoles: [],
      companies: [],
      closedCompanies: [],
      hasSecondFactor: false,
      secondFactorAgeMs: null,
      sourceAddress: '127.0.0.1',
    };
  }

  /** What a person types in the form, complete and right. */
  request(
    company: SampleCompany,
    wanted: { contractId?: string | null; severity?: 1 | 2 | 3 | 4 } = {},
  ) {
    return {
      companyId: company.id,
      productId: 'endpoint-shield-windows',
      versionId: '12.3.1.480',
      certifiedVersion: false,
      contractId: wanted.contractId === undefined ? company.contractId : wanted.contractId,
      severity: wanted.severity ?? 2,
      subject: 'The agent does not update',
      description: 'On 14 of 60 servers the update ends with error 1603.',
      idempotencyKey: null,
    };
  }

  #person(kind: string) {
    this.#count += 1;
    const name = `${kind} ${this.#count}`;
    const email = `${kind}${this.#count}-${randomUUIDv7().slice(-8)}@example.org`;
    return { name, email, language: 'en', timeZone: 'UTC' } as const;
  }
}
