import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export type StatementOutcome =
  | 'founded'
  | 'asked'
  | 'repeated'
  | 'unusable'
  | 'name_differs'
  | 'nobody_left';

export interface Statement {
  id: string;
  personId: string;
  activationCode: string;
  companyName: string;
  address: string | null;
}

/** C2: keeps what somebody states, with the job that settles it, in one statement: the same for every code. */
export const addStatement = async (
  { db }: Scope,
  statement: Statement,
  now: number,
): Promise<void> => {
  const payload = JSON.stringify({ statementId: statement.id });
  await db
    .with('stated', (stated) =>
      stated.insertInto('joining_statements').values({
        statement_id: statement.id,
        person_id: statement.personId,
        activation_code: statement.activationCode,
        company_name: statement.companyName,
        source_address: statement.address,
        stated_at: toColumn(now),
      }),
    )
    .selectNoFrom(
      sql`app.enqueue('settle-joining', ${payload}::json, null, ${`settle-joining:${statement.id}`})`.as(
        'job',
      ),
    )
    .execute();
};

/** Who stated what; locked until the transaction ends. Undefined where it was settled. */
export const lockUnsettled = ({ db }: Scope, statementId: string) =>
  stated(db)
    .where('joining_statements.statement_id', '=', statementId)
    .where('joining_statements.settled_at', 'is', null)
    .forUpdate('joining_statements')
    .executeTakeFirst();

/** A statement that waits for support; locked until the transaction ends. */
export const lockForSupport = ({ db }: Scope, statementId: string) =>
  stated(db)
    .where('joining_statements.statement_id', '=', statementId)
    .where('joining_statements.outcome', 'in', ['name_differs', 'nobody_left'])
    .where('joining_statements.decided_at', 'is', null)
    .forUpdate('joining_statements')
    .executeTakeFirst();

const stated = (db: Scope['db']) =>
  db
    .selectFrom('joining_statements')
    .innerJoin('people', 'people.person_id', 'joining_statements.person_id')
    .innerJoin('email_directory', 'email_directory.person_id', 'joining_statements.person_id')
    .select([
      'joining_statements.statement_id as id',
      'joining_statements.person_id as personId',
      'joining_statements.activation_code as activationCode',
      'joining_statements.company_name as companyName',
      'joining_statements.source_address as address',
      'joining_statements.stated_at as statedAt',
      'joining_statements.outcome',
      'people.name',
      'people.language',
      'email_directory.email',
    ]);

export type StatedBy = NonNullable<Awaited<ReturnType<typeof lockUnsettled>>>;

export const settleStatement = (
  { db }: Scope,
  statementId: string,
  outcome: StatementOutcome,
  now: number,
) =>
  db
    .updateTable('joining_statements')
    .set({ settled_at: toColumn(now), outcome })
    .where('statement_id', '=', statementId)
    .execute();

export const noteDecided = (
  { db }: Scope,
  statementId: string,
  decidedBy: string | null,
  now: number,
) =>
  db
    .updateTable('joining_statements')
    .set({ decided_at: toColumn(now), decided_by: decidedBy })
    .where('statement_id', '=', statementId)
    .execute();

/** Whether the same person's word about the same code waits for support already. */
export const waitsForSupport = async (
  { db }: Scope,
  { personId, activationCode }: Pick<Statement, 'personId' | 'activationCode'>,
): Promise<boolean> =>
  (await db
    .selectFrom('joining_statements')
    .select('statement_id')
    .where('person_id', '=', personId)
    .where('activation_code', '=', activationCode)
    .where('outcome', 'in', ['name_differs', 'nobody_left'])
    .where('decided_at', 'is', null)
    .executeTakeFirst()) !== undefined;

/** Statements whose job was lost on its way. */
export const listUnsettled = async ({ db }: Scope): Promise<string[]> =>
  (
    await db
      .selectFrom('joining_statements')
      .select('statement_id as id')
      .where('settled_at', 'is', null)
      .execute()
  ).map(({ id }) => id);

/** What a person stated after `since` (epoch ms), the newest first. */
export const listStatementsOf = ({ db }: Scope, personId: string, since: number) =>
  db
    .selectFrom('joining_statements')
    .select(['company_name as companyName', 'stated_at as statedAt'])
    .where('person_id', '=', personId)
    .where('stated_at', '>', instantValue(since))
    .orderBy('stated_at', 'desc')
    .orderBy('statement_id')
    .execute();

/** What waits for support, the oldest first. Staff only. */
export const listForSupport = ({ db }: Scope) =>
  stated(db)
    .innerJoin('activation_codes', 'activation_codes.code', 'joining_statements.activation_code')
    .innerJoin('companies', 'companies.company_id', 'activation_codes.company_id')
    .select(['companies.public_id as publicId', 'companies.name as knownName'])
    .select((columns) =>
      columns
        .exists(
          columns
            .selectFrom('memberships')
            .innerJoin('people as manager', 'manager.person_id', 'memberships.person_id')
            .select('memberships.role')
            .whereRef('memberships.company_id', '=', 'companies.company_id')
            .where('memberships.role', 'in', ['owner', 'administrator'])
            .where('memberships.left_at', 'is', null)
            .where('manager.suspended_at', 'is', null),
        )
        .as('canPassOn'),
    )
    .where('joining_statements.outcome', 'in', ['name_differs', 'nobody_left'])
    .where('joining_statements.decided_at', 'is', null)
    .orderBy('joining_statements.stated_at')
    .orderBy('joining_statements.statement_id')
    .limit(200)
    .execute();
