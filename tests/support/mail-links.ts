import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { tokenHash } from '../../server/access/index.ts';

/** Links as the mail's job makes them, for tests that are not about mail. */
export class MailLinks {
  readonly #admin: pg.Pool;

  constructor(admin: pg.Pool) {
    this.#admin = admin;
  }

  async toInvitation(invitationId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#admin.query(
      `insert into invitation_links (token_hash, company_id, invitation_id)
        select $1, company_id, invitation_id from invitations where invitation_id = $2`,
      [tokenHash(token), invitationId],
    );
    return token;
  }

  /** As it is sent to this administrator. */
  async toJoining(joiningId: string, readerId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#admin.query(
      `insert into joining_links (token_hash, company_id, joining_id, person_id)
        select $1, company_id, joining_id, $3 from joinings where joining_id = $2`,
      [tokenHash(token), joiningId, readerId],
    );
    return token;
  }

  /** For the newest reset that was asked for this address. */
  async toReset(personId: string, email: string, lasts = '1 hour'): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#admin.query(
      `insert into password_reset_links (token_hash, reset_id, person_id, expires_at)
        select $1, reset_id, $2, now() + $4::interval from password_resets where email = $3
        order by created_at desc, reset_id desc limit 1`,
      [tokenHash(token), personId, email, lasts],
    );
    return token;
  }

  async toLanguage(personId: string, lasts = '90 days'): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#admin.query('insert into language_links values ($1, $2, now() + $3::interval)', [
      tokenHash(token),
      personId,
      lasts,
    ]);
    return token;
  }
}
