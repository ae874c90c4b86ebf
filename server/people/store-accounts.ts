import { randomUUIDv7 } from 'node:crypto';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export type PersonEventKind =
  | 'signed_in'
  | 'signed_out'
  | 'signed_out_everywhere'
  | 'password_changed'
  | 'password_reset'
  | 'profile_changed'
  | 'language_changed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_reset'
  | 'backup_codes_made'
  | 'second_factor_shown'
  | 'passkey_added'
  | 'passkey_removed'
  | 'session_ended'
  | 'email_change_asked'
  | 'email_change_confirmed'
  | 'email_change_stopped'
  | 'email_changed'
  | 'token_made'
  | 'token_revoked'
  | 'deletion_asked'
  | 'deletion_cancelled'
  | 'data_taken'
  | 'anonymised';

export interface PersonEvent {
  personId: string;
  kind: PersonEventKind;
  /** Where the person's own call came from; null where somebody else did it. */
  address: string | null;
  facts?: Record<string, string | number>;
}

/** A3: what happened to a person's account, for good. `now` is epoch ms. */
export const recordPersonEvent = ({ db, by }: Scope, event: PersonEvent, now: number) =>
  db
    .insertInto('person_events')
    .values({
      person_id: event.personId,
      event_id: randomUUIDv7(),
      occurred_at: toColumn(now),
      kind: event.kind,
      // Nobody where the operator did it by a command; somebody else where the scope names who acts.
      actor_id: event.address === null ? by.id : event.personId,
      source_address: event.address ?? by.address,
      facts: JSON.stringify(event.facts ?? {}),
    })
    .execute();

export const findLanguage = async ({ db }: Scope, personId: string): Promise<string> =>
  (
    await db
      .selectFrom('people')
      .select('language')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
  ).language;

export const setPassword = ({ db }: Scope, personId: string, passwordHash: string) =>
  db
    .updateTable('people')
    .set({ password_hash: passwordHash })
    .where('person_id', '=', personId)
    .execute();

/**
 * Whether a password that was just found right is the person's still, by its hash; it stays so until the transaction
 * ends. It was looked at outside any transaction, and a reset may have come in between.
 */
export const holdPassword = async (
  { db }: Scope,
  personId: string,
  passwordHash: string,
): Promise<boolean> =>
  (await db
    .selectFrom('people')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('password_hash', '=', passwordHash)
    .where('suspended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()) !== undefined;

export const removeSessions = ({ db }: Scope, personId: string) =>
  db.deleteFrom('sessions').where('person_id', '=', personId).execute();

export const removeOtherSessions = ({ db }: Scope, personId: string, kept: Buffer) =>
  db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('token_hash', '!=', kept)
    .execute();

interface PasswordReset {
  id: string;
  email: string;
  language: string;
  /** Epoch ms; null while its link may still be used. */
  usedAt: number | null;
}

export const addPasswordReset = ({ db }: Scope, reset: PasswordReset, now: number) =>
  db
    .insertInto('password_resets')
    .values({
      reset_id: reset.id,
      email: reset.email,
      language: reset.language,
      created_at: toColumn(now),
      used_at: reset.usedAt === null ? null : toColumn(reset.usedAt),
    })
    .execute();

/** Whose password a link may set, while it is neither used nor expired. */
export const findPasswordReset = ({ db }: Scope, tokenHash: Buffer, now: number) =>
  db
    .selectFrom('password_reset_links as link')
    .innerJoin('password_resets as reset', 'reset.reset_id', 'link.reset_id')
    .innerJoin('people', 'people.person_id', 'link.person_id')
    .select(['reset.reset_id as id', 'reset.email', 'people.person_id as personId'])
    .where('link.token_hash', '=', tokenHash)
    .where('link.expires_at', '>', instantValue(now))
    .where('reset.used_at', 'is', null)
    .where('people.suspended_at', 'is', null)
    .executeTakeFirst();

/** True once: of two who use one link at the same moment one gets false. */
export async function usePasswordReset({ db }: Scope, resetId: string, now: number) {
  const used = await db
    .updateTable('password_resets')
    .set({ used_at: toColumn(now) })
    .where('reset_id', '=', resetId)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Whatever else was asked for this address: a mail that still waits sends no link any more. */
export const endPasswordResets = ({ db }: Scope, email: string, now: number) =>
  db
    .updateTable('password_resets')
    .set({ used_at: toColumn(now) })
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .execute();

export const removePasswordResetLinks = ({ db }: Scope, personId: string) =>
  db.deleteFrom('password_reset_links').where('person_id', '=', personId).execute();

/** Whatever has ended by `now`: sessions, also those unused since `idleSince`; counted attempts; links. Epoch ms. */
export async function removeWhatEnded(
  { db }: Scope,
  now: number,
  idleSince: number,
): Promise<void> {
  const by = instantValue(now);
  await db
    .deleteFrom('sessions')
    .where((row) =>
      row.or([row('expires_at', '<=', by), row('last_seen_at', '<=', instantValue(idleSince))]),
    )
    .execute();
  await db.deleteFrom('attempts').where('window_ends_at', '<=', by).execute();
  await db.deleteFrom('password_reset_links').where('expires_at', '<=', by).execute();
  await db.deleteFrom('email_change_links').where('expires_at', '<=', by).execute();
  await db.deleteFrom('language_links').where('expires_at', '<=', by).execute();
}

/** Who reads the mail that carries this link. */
export const findLanguageLink = ({ db }: Scope, tokenHash: Buffer, now: number) =>
  db
    .selectFrom('language_links as link')
    .innerJoin('people', 'people.person_id', 'link.person_id')
    .select(['people.person_id as personId', 'people.language'])
    .where('link.token_hash', '=', tokenHash)
    .where('link.expires_at', '>', instantValue(now))
    .executeTakeFirst();
