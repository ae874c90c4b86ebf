import { sql } from 'kysely';
import type { StaffRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

export interface NewPerson {
  id: string;
  email: string;
  name: string;
  language: string;
  timeZone: string;
  passwordHash: string;
}

export const findCredentials = ({ db }: Scope, email: string) =>
  db
    .selectFrom('email_directory')
    .innerJoin('people', 'people.person_id', 'email_directory.person_id')
    .select(['people.person_id as id', 'people.password_hash as passwordHash'])
    .select((columns) =>
      columns
        .exists(
          columns
            .selectFrom('staff_roles')
            .select('staff_roles.role')
            .whereRef('staff_roles.person_id', '=', 'people.person_id'),
        )
        .as('isStaff'),
    )
    .where('email_directory.email', '=', email)
    .where('people.suspended_at', 'is', null)
    .executeTakeFirst();

/** False where the e-mail address belongs to somebody already. */
export async function addPerson({ db }: Scope, person: NewPerson, now: number): Promise<boolean> {
  await db
    .insertInto('people')
    .values({
      person_id: person.id,
      name: person.name,
      language: person.language,
      time_zone: person.timeZone,
      password_hash: person.passwordHash,
      created_at: toColumn(now),
    })
    .execute();
  const added = await db
    .insertInto('email_directory')
    .values({ email: person.email, person_id: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export const grantStaffRole = ({ db }: Scope, personId: string, role: StaffRole, now: number) =>
  db
    .insertInto('staff_roles')
    .values({ person_id: personId, role, granted_at: toColumn(now) })
    .execute();

export const administratorExists = async ({ db }: Scope): Promise<boolean> =>
  (await db
    .selectFrom('staff_roles')
    .select('role')
    .where('role', '=', 'administrator')
    .executeTakeFirst()) !== undefined;

/** Two people setting up at once: the second waits here and then finds an administrator. */
export const lockSetup = ({ db }: Scope) => sql`select pg_advisory_xact_lock(5041973)`.execute(db);

export const addSession = (
  { db }: Scope,
  session: {
    tokenHash: Buffer;
    personId: string;
    from: { address: string; userAgent?: string | undefined } | undefined;
    secondFactorShown: boolean;
  },
  now: number,
  expiresAt: number,
) =>
  db
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      source_address: session.from?.address ?? null,
      user_agent: session.from?.userAgent ?? null,
      created_at: toColumn(now),
      last_seen_at: toColumn(now),
      expires_at: toColumn(expiresAt),
      second_factor_at: session.secondFactorShown ? toColumn(now) : null,
    })
    .execute();

export const removeSession = ({ db }: Scope, tokenHash: Buffer) =>
  db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();

export const changePerson = (
  { db }: Scope,
  personId: string,
  change: { name?: string; language?: string; time_zone?: string },
) => db.updateTable('people').set(change).where('person_id', '=', personId).execute();

export const listCompanyNames = async ({ db }: Scope, personId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('memberships')
      .innerJoin('companies', 'companies.company_id', 'memberships.company_id')
      .select('companies.name')
      .where('memberships.person_id', '=', personId)
      .execute()
  ).map(({ name }) => name);

/** How many attempts there were under this key in the present window, this one included. */
export async function countAttempt(
  { db }: Scope,
  key: string,
  windowMinutes: number,
): Promise<number> {
  const result = await sql<{ count: number }>`
    select app.count_attempt(${key}, now(), make_interval(mins => ${windowMinutes})) as count`.execute(
    db,
  );
  return result.rows[0]?.count ?? 0;
}

/** Takes one attempt back: it was none of those that are limited. */
export async function forgiveAttempt({ db }: Scope, key: string): Promise<void> {
  await db
    .updateTable('attempts')
    .set((row) => ({ count: row('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

export async function forgetAttempts({ db }: Scope, key: string): Promise<void> {
  await db.deleteFrom('attempts').where('key', '=', key).execute();
}

export const recordInstallationEvent = (
  { db, by }: Scope,
  event: { id: string; at: number; kind: string; facts: Record<string, string> },
) =>
  db
    .insertInto('installation_events')
    .values({
      event_id: event.id,
      occurred_at: toColumn(event.at),
      kind: event.kind,
      actor_kind: by.kind === 'staff' ? 'staff' : 'system',
      actor_id: by.id,
      source_address: by.address,
      facts: JSON.stringify(event.facts),
    })
    .execute();
