import { type Insertable, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Tables } from '../platform/database/database.ts';

type NewMail = Omit<Insertable<Tables['outbox']>, 'state' | 'created_at'>;

/** The roles that insert may do no more than that: nothing is returned. */
export async function insertMail(scope: Scope, mail: NewMail): Promise<void> {
  const created_at = sql<Date>`date_trunc('milliseconds', now())`;
  await scope.db
    .insertInto('outbox')
    .values({ ...mail, state: 'queued', created_at })
    .execute();
}

/** Remembers which request a Message-ID belongs to. A first mail that goes to two people has one Message-ID. */
export async function insertMessage(
  scope: Scope,
  key: string,
  companyId: string,
  requestId: string,
): Promise<void> {
  await scope.db
    .insertInto('message_directory')
    .values({ message_id: key, company_id: companyId, request_id: requestId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
