import type { Scope } from '../access/index.ts';

export interface EmailChange {
  id: string;
  personId: string;
  name: string;
  oldEmail: string;
  newEmail: string;
  outcome: string | null;
  /** Epoch ms. */
  oldConfirmedAt: number | null;
  newConfirmedAt: number | null;
  /** Somebody else has the new address. */
  isTaken: boolean;
}

/** A change of somebody's e-mail address as it stands; undefined where the person was suspended. */
export const findEmailChange = async (
  { db }: Scope,
  changeId: string,
): Promise<EmailChange | undefined> =>
  (await db
    .selectFrom('email_changes as change')
    .innerJoin('people', 'people.person_id', 'change.person_id')
    .leftJoin('email_directory as holder', 'holder.email', 'change.new_email')
    .select([
      'change.change_id as id',
      'change.person_id as personId',
      'people.name',
      'change.old_email as oldEmail',
      'change.new_email as newEmail',
      'change.outcome',
      'change.old_confirmed_at as oldConfirmedAt',
      'change.new_confirmed_at as newConfirmedAt',
    ])
    .select((columns) => columns('holder.person_id', 'is not', null).as('isTaken'))
    .where('change.change_id', '=', changeId)
    .where('people.suspended_at', 'is', null)
    .executeTakeFirst()) as EmailChange | undefined;
