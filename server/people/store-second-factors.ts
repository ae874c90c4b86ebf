import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

/** Whether somebody has one is never told of a second factor that no code has confirmed yet. */
export const findSecondFactor = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('second_factors')
    .select(['secret', 'on_since as onSince'])
    .where('person_id', '=', personId)
    .where('on_since', 'is not', null)
    .executeTakeFirst();

/** What somebody can show besides their password: a code of an app, or a passkey. */
export async function findWays(
  { db }: Scope,
  personId: string,
): Promise<{ app: boolean; passkey: boolean }> {
  const { app, passkey } = await db
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(
        selectFrom('second_factors')
          .select('person_id')
          .where('person_id', '=', personId)
          .where('on_since', 'is not', null),
      ).as('app'),
      exists(selectFrom('passkeys').select('passkey_id').where('person_id', '=', personId)).as(
        'passkey',
      ),
    ])
    .executeTakeFirstOrThrow();
  return { app: Boolean(app), passkey: Boolean(passkey) };
}

/** The session with this token's hash has just seen the person's second factor. */
export const noteSecondFactorShown = ({ db }: Scope, tokenHash: Buffer, now: number) =>
  db
    .updateTable('sessions')
    .set({ second_factor_at: toColumn(now) })
    .where('token_hash', '=', tokenHash)
    .execute();

/** Another secret each time it is begun. False where a second factor is on. */
export async function beginSecondFactor(
  { db }: Scope,
  personId: string,
  secret: Buffer,
  now: number,
): Promise<boolean> {
  const begun = { secret, begun_at: toColumn(now) };
  const result = await db
    .insertInto('second_factors')
    .values({ person_id: personId, ...begun })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet(begun).where('second_factors.on_since', 'is', null),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The secret that waits for its first code, if it was begun after `since` (epoch ms); held until the transaction ends. */
export const holdBegunSecondFactor = ({ db }: Scope, personId: string, since: number) =>
  db
    .selectFrom('second_factors')
    .select('secret')
    .where('person_id', '=', personId)
    .where('on_since', 'is', null)
    .where('begun_at', '>', instantValue(since))
    .forUpdate()
    .executeTakeFirst();

export const switchSecondFactorOn = ({ db }: Scope, personId: string, step: number, now: number) =>
  db
    .updateTable('second_factors')
    .set({ on_since: toColumn(now), last_step: step })
    .where('person_id', '=', personId)
    .execute();

/** Of two who use one code at the same moment one gets false, and so does whoever comes with it later. */
export async function useStep({ db }: Scope, personId: string, step: number): Promise<boolean> {
  const used = await db
    .updateTable('second_factors')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** False where there was none. */
export async function removeSecondFactor({ db }: Scope, personId: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('second_factors')
    .where('person_id', '=', personId)
    .where('on_since', 'is not', null)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

export async function replaceBackupCodes(
  { db }: Scope,
  personId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await db.deleteFrom('backup_codes').where('person_id', '=', personId).execute();
  const rows = hashes.map((code_hash) => ({ person_id: personId, code_hash }));
  await db.insertInto('backup_codes').values(rows).execute();
}

/** Backup codes stand in for a second factor: without one they go. */
export async function removeIdleBackupCodes(scope: Scope, personId: string): Promise<void> {
  const { app, passkey } = await findWays(scope, personId);
  if (app || passkey) return;
  await scope.db.deleteFrom('backup_codes').where('person_id', '=', personId).execute();
}

/** True once. */
export async function useBackupCode({ db }: Scope, personId: string, hash: Buffer) {
  const used = await db
    .deleteFrom('backup_codes')
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return used.numDeletedRows === 1n;
}

export async function countBackupCodes({ db }: Scope, personId: string): Promise<number> {
  const { left } = await db
    .selectFrom('backup_codes')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(left);
}

interface Ticket {
  tokenHash: Buffer;
  personId: string;
  /** Epoch ms. */
  expiresAt: number;
  tries: number;
}

export const addTicket = ({ db }: Scope, { tokenHash, personId, expiresAt, tries }: Ticket) =>
  db
    .insertInto('sign_in_tickets')
    .values({
      token_hash: tokenHash,
      person_id: personId,
      expires_at: toColumn(expiresAt),
      tries_left: tries,
    })
    .execute();

/** Whose ticket it is, after one of its tries was taken; nobody's where it has none left, or its time is over. */
export const takeTry = ({ db }: Scope, tokenHash: Buffer, now: number) =>
  db
    .updateTable('sign_in_tickets as ticket')
    .from('people')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .set((row) => ({ tries_left: row('ticket.tries_left', '-', 1) }))
    .whereRef('people.person_id', '=', 'ticket.person_id')
    .where('people.suspended_at', 'is', null)
    .where('ticket.token_hash', '=', tokenHash)
    .where('ticket.tries_left', '>', 0)
    .where('ticket.expires_at', '>', instantValue(now))
    .returning(['ticket.person_id as personId', 'email_directory.email'])
    .executeTakeFirst();

/** Whose ticket it is, while it is good for anything. */
export const findTicket = ({ db }: Scope, tokenHash: Buffer, now: number) =>
  db
    .selectFrom('sign_in_tickets')
    .select('person_id as personId')
    .where('token_hash', '=', tokenHash)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', instantValue(now))
    .executeTakeFirst();

/** Uses up a ticket of this person, without a try. True once. */
export async function removeTicketOf(
  { db }: Scope,
  tokenHash: Buffer,
  personId: string,
  now: number,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('sign_in_tickets')
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', personId)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', instantValue(now))
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

/** True once: of two who come in with one ticket one gets false. */
export async function removeTicket({ db }: Scope, tokenHash: Buffer): Promise<boolean> {
  const removed = await db
    .deleteFrom('sign_in_tickets')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

export const removeTickets = ({ db }: Scope, personId: string) =>
  db.deleteFrom('sign_in_tickets').where('person_id', '=', personId).execute();

/** Tickets whose time is over by `now`, and second factors begun before `begunBefore` that no code confirmed. Epoch ms. */
export async function removeUnfinished(
  { db }: Scope,
  now: number,
  begunBefore: number,
): Promise<void> {
  await db.deleteFrom('sign_in_tickets').where('expires_at', '<=', instantValue(now)).execute();
  await db
    .deleteFrom('second_factors')
    .where('on_since', 'is', null)
    .where('begun_at', '<=', instantValue(begunBefore))
    .execute();
}
