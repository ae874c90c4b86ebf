import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export type ChallengePurpose = 'add' | 'sign_in' | 'show';

interface Challenge {
  challenge: Buffer;
  purpose: ChallengePurpose;
  /** Null: whoever has a passkey. */
  personId: string | null;
  /** Epoch ms. */
  expiresAt: number;
}

export const addChallenge = ({ db }: Scope, { challenge, purpose, ...rest }: Challenge) =>
  db
    .insertInto('passkey_challenges')
    .values({
      challenge,
      purpose,
      person_id: rest.personId,
      expires_at: toColumn(rest.expiresAt),
    })
    .execute();

/** Whom it was made for; undefined where it was used before, is of another purpose, or its time is over at `now`. */
export const takeChallenge = (
  { db }: Scope,
  challenge: Buffer,
  purpose: ChallengePurpose,
  now: number,
): Promise<{ personId: string | null } | undefined> =>
  db
    .deleteFrom('passkey_challenges')
    .where('challenge', '=', challenge)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', instantValue(now))
    .returning('person_id as personId')
    .executeTakeFirst();

/** Those whose time is over by `now`. Epoch ms. */
export const removeOldChallenges = ({ db }: Scope, now: number) =>
  db.deleteFrom('passkey_challenges').where('expires_at', '<=', instantValue(now)).execute();

export interface StoredPasskey {
  id: string;
  personId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

/** Of a person who may sign in. */
export const findPasskey = (
  { db }: Scope,
  credentialId: Buffer,
): Promise<StoredPasskey | undefined> =>
  db
    .selectFrom('passkeys')
    .innerJoin('people', 'people.person_id', 'passkeys.person_id')
    .select([
      'passkey_id as id',
      'passkeys.person_id as personId',
      'credential_id as credentialId',
      'public_key as publicKey',
      'counter',
      'transports',
    ])
    .where('credential_id', '=', credentialId)
    .where('people.suspended_at', 'is', null)
    .executeTakeFirst();

/** A person's passkeys, the newest first. Instants are epoch ms. */
export const listPasskeys = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('passkeys')
    .select([
      'passkey_id as id',
      'name',
      'credential_id as credentialId',
      'transports',
      'added_at as addedAt',
      'last_used_at as lastUsedAt',
    ])
    .where('person_id', '=', personId)
    .orderBy('added_at', 'desc')
    .orderBy('passkey_id')
    .execute();

/** False where somebody has this credential already: nobody takes another's over. */
export async function insertPasskey(
  { db }: Scope,
  passkey: StoredPasskey & { name: string },
  now: number,
): Promise<boolean> {
  const added = await db
    .insertInto('passkeys')
    .values({
      person_id: passkey.personId,
      passkey_id: passkey.id,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      added_at: toColumn(now),
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/**
 * Notes a use. False where the counter did not go up, as if two devices had the one passkey, or where it was removed
 * meanwhile; a device that does not count says 0 each time.
 */
export async function usePasskey(
  { db }: Scope,
  passkeyId: string,
  counter: number,
  now: number,
): Promise<boolean> {
  const used = await db
    .updateTable('passkeys')
    .set({ counter, last_used_at: toColumn(now) })
    .where('passkey_id', '=', passkeyId)
    .where((row) =>
      row.or([
        row('counter', '<', counter),
        row.and([row('counter', '=', 0), row(sql.val(counter), '=', 0)]),
      ]),
    )
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Its name; undefined where the person has no such passkey. */
export const removePasskeyById = ({ db }: Scope, personId: string, id: string) =>
  db
    .deleteFrom('passkeys')
    .where('person_id', '=', personId)
    .where('passkey_id', '=', id)
    .returning('name')
    .executeTakeFirst();

/** How many there were. */
export async function removePasskeys({ db }: Scope, personId: string): Promise<number> {
  const removed = await db
    .deleteFrom('passkeys')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
}
