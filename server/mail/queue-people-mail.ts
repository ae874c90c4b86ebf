import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import type { Scope } from '../access/index.ts';
import { insertMail } from './store.ts';
import type { PeopleTemplate } from './templates.ts';

export interface InvitationMail {
  companyId: string;
  invitationId: string;
  language: Language;
}

export interface PasswordResetMail {
  resetId: string;
  language: Language;
}

export interface MemberJoinedMail {
  companyId: string;
  /** Who is told. */
  personId: string;
  /** Who joined. */
  joinedPersonId: string;
  language: Language;
}

/** Promises the mail that invites, in the caller's transaction (C4). Its link is made when it is sent. */
export const queueInvitationMail = (scope: Scope, mail: InvitationMail): Promise<void> =>
  queue(scope, 'invitation', mail.language, {
    company_id: mail.companyId,
    invitation_id: mail.invitationId,
  });

/**
 * Promises a mail to whoever has the address of the reset, in the caller's transaction. Where nobody has it the mail
 * is dropped when its turn comes: until then nothing tells the two apart.
 */
export const queuePasswordResetMail = (scope: Scope, mail: PasswordResetMail): Promise<void> =>
  queue(scope, 'password_reset', mail.language, { reset_id: mail.resetId });

/** Promises a mail that tells `personId` who joined the company, in the caller's transaction (C4). */
export const queueMemberJoinedMail = (scope: Scope, mail: MemberJoinedMail): Promise<void> =>
  queue(scope, 'member_joined', mail.language, {
    company_id: mail.companyId,
    person_id: mail.personId,
    about_person_id: mail.joinedPersonId,
  });

type About = Partial<
  Record<'company_id' | 'invitation_id' | 'reset_id' | 'person_id' | 'about_person_id', string>
>;

function queue(
  scope: Scope,
  template: PeopleTemplate,
  language: Language,
  about: About,
): Promise<void> {
  const mailId = randomUUIDv7();
  return insertMail(scope, { mail_id: mailId, message_id: mailId, template, language, ...about });
}
