import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export type Side = 'old' | 'new';

export interface NewEmailChange {
  id: string;
  personId: string;
  oldEmail: string;
  newEmail: string;
  /** The session in which it was asked for, by its id. */
  sessionId: string | null;
  /** Epoch ms. */
  expiresAt: number;
}

export const addEmailChange = ({ db }: Scope, change: NewEmailChange, now: number) =>
  db
    .insertInto('email_changes')
    .values({
      change_id: change.id,
      person_id: change.personId,
      old_email: change.oldEmail,
      new_email: change.newEmail,
      session_id: change.sessionId,
      asked_at: toColumn(now),
      expires_at: toColumn(change.expiresAt),
    })
    .execute();

const open = ({ db }: Scope, now: number) =>
  db
    .selectFrom('email_changes as change')
    .select([
      'change.change_id as id',
      'change.person_id as personId',
      'change.old_email as oldEmail',
      'change.new_email as newEmail',
      'change.session_id as sessionId',
      'change.expires_at as expiresAt',
      'change.old_confirmed_at as oldConfirmedAt',
      'change.new_confirmed_at as newConfirmedAt',
    ])
    .where('change.ended_at', 'is', null)
    .where('change.expires_at', '>', instantValue(now));

/** A person's change that waits for the two addresses. */
export const findEmailChange = (scope: Scope, personId: string, now: number) =>
  open(scope, now).where('change.person_id', '=', personId).executeTakeFirst();

/** The change a link belongs to, and for which of the two addresses; locked until the transaction ends. */
export const lockByLink = (scope: Scope, tokenHash: Buffer, now: number) =>
  open(scope, now)
    .innerJoin('email_change_links as link', 'link.change_id', 'change.change_id')
    .innerJoin('people', 'people.person_id', 'change.person_id')
    .select(['link.side', 'people.language'])
    .where('link.token_hash', '=', tokenHash)
    .where('link.expires_at', '>', instantValue(now))
    .where('people.suspended_at', 'is', null)
    .forUpdate('change')
    .$narrowType<{ side: Side }>()
    .executeTakeFirst();

export type HeldChange = NonNullable<Awaited<ReturnType<typeof lockByLink>>>;

/** Notes the word of one address, whose links are used up. */
export async function noteConfirmed(
  { db }: Scope,
  changeId: string,
  side: Side,
  now: number,
): Promise<void> {
  await db
    .updateTable('email_changes')
    .set(side === 'old' ? { old_confirmed_at: toColumn(now) } : { new_confirmed_at: toColumn(now) })
    .where('change_id', '=', changeId)
    .execute();
  await db
    .deleteFrom('email_change_links')
    .where('change_id', '=', changeId)
    .where('side', '=', side)
    .execute();
}

/** Ends whatever change of the person is open, with its links. Says whether there was one. */
export async function endEmailChange(
  { db }: Scope,
  personId: string,
  outcome: 'changed' | 'cancelled' | 'replaced' | 'taken',
  now: number,
): Promise<boolean> {
  const ended = await db
    .updateTable('email_changes')
    .set({ ended_at: toColumn(now), outcome })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning('change_id as id')
    .executeTakeFirst();
  if (ended) await db.deleteFrom('email_change_links').where('change_id', '=', ended.id).execute();
  return ended !== undefined;
}

/** False where somebody has the new address. */
export async function moveAddress({ db }: Scope, change: HeldChange): Promise<boolean> {
  const moved = await db
    .updateTable('email_directory')
    .set({ email: change.newEmail })
    .where('person_id', '=', change.personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('email_directory as holder')
            .select('holder.email')
            .where('holder.email', '=', change.newEmail),
        ),
      ),
    )
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/**
 * What waits for the old address goes to the new one: open invitations, unless the company invited that one as well; and
 * contracts that name the person by it, or are asked to (K1, K2).
 */
export async function readdress(
  { db }: Scope,
  { personId, oldEmail, newEmail }: HeldChange,
): Promise<void> {
  await sql`
    update invitations i set email = ${newEmail} where email = ${oldEmail} and accepted_at is null and revoked_at is null
      and not exists (select from invitations other where other.company_id = i.company_id and other.email = ${newEmail}
        and other.accepted_at is null and other.revoked_at is null)`.execute(db);
  await sql`
    update contract_contacts c set email = ${newEmail} where person_id = ${personId} and email = ${oldEmail}
      and not exists (select from contract_contacts other where (other.company_id, other.contract_id, other.email)
        = (c.company_id, c.contract_id, ${newEmail}))`.execute(db);
  await sql`
    update contact_list_entries e set email = ${newEmail} from contact_lists list
      where (list.company_id, list.contact_list_id) = (e.company_id, e.contact_list_id)
      and list.outcome is distinct from 'approved' and e.email = ${oldEmail}
      and exists (select from members where members.company_id = e.company_id and members.person_id = ${personId})
      and not exists (select from contact_list_entries other where (other.company_id, other.contact_list_id, other.email)
        = (e.company_id, e.contact_list_id, ${newEmail}))`.execute(db);
}

/** Every session but one. */
export const removeSessionsBut = ({ db }: Scope, personId: string, kept: string | null) =>
  db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where(sql<boolean>`session_id is distinct from ${kept}`)
    .execute();

export const sessionIdOf = async ({ db }: Scope, tokenHash: Buffer): Promise<string | null> =>
  (
    await db
      .selectFrom('sessions')
      .select('session_id as id')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
  )?.id ?? null;
