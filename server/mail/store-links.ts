import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

/* The links made for mails. Of a token only the SHA-256 is kept. */

/** What a link in a mail leads to. `expiresAt`: epoch milliseconds. */
export type LinkTarget =
  | { to: 'registration'; registrationId: string; expiresAt: number }
  | { to: 'deletion'; deletionId: string; expiresAt: number }
  | { to: 'reset'; resetId: string; personId: string; expiresAt: number }
  | { to: 'language'; personId: string; expiresAt: number }
  | { to: 'emailChange'; changeId: string; side: 'old' | 'new'; expiresAt: number }
  /** These end with their invitation. */
  | { to: 'invitation'; companyId: string; invitationId: string }
  | { to: 'staff_invitation'; invitationId: string }
  /** It ends with the decision, and is good in one person's hands only. */
  | { to: 'joining'; companyId: string; joiningId: string; personId: string };

export async function insertLink({ db }: Scope, hash: Buffer, target: LinkTarget): Promise<void> {
  const token_hash = hash;
  if (target.to === 'invitation') {
    const { companyId: company_id, invitationId: invitation_id } = target;
    await db
      .insertInto('invitation_links')
      .values({ token_hash, company_id, invitation_id })
      .execute();
    return;
  }
  if (target.to === 'staff_invitation') {
    const { invitationId: invitation_id } = target;
    await db.insertInto('staff_invitation_links').values({ token_hash, invitation_id }).execute();
    return;
  }
  if (target.to === 'joining') {
    const { companyId: company_id, joiningId: joining_id, personId: person_id } = target;
    await db
      .insertInto('joining_links')
      .values({ token_hash, company_id, joining_id, person_id })
      .execute();
    return;
  }
  const expires_at = toColumn(target.expiresAt);
  if (target.to === 'emailChange') {
    const { changeId: change_id, side } = target;
    await db
      .insertInto('email_change_links')
      .values({ token_hash, change_id, side, expires_at })
      .execute();
    return;
  }
  if (target.to === 'deletion') {
    const deletion_id = target.deletionId;
    await db.insertInto('deletion_links').values({ token_hash, deletion_id, expires_at }).execute();
    return;
  }
  if (target.to === 'registration') {
    const registration_id = target.registrationId;
    await db
      .insertInto('registration_links')
      .values({ token_hash, registration_id, expires_at })
      .execute();
    return;
  }
  const person_id = target.personId;
  if (target.to === 'language') {
    await db.insertInto('language_links').values({ token_hash, person_id, expires_at }).execute();
    return;
  }
  await db
    .insertInto('password_reset_links')
    .values({ token_hash, reset_id: target.resetId, person_id, expires_at })
    .execute();
}
