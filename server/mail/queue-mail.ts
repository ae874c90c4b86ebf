import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import type { Scope } from '../access/index.ts';
import { messageKey } from './message-id.ts';
import { insertMail } from './store.ts';
import type { RegistrationTemplate, RequestTemplate } from './templates.ts';

export interface RequestMail {
  template: RequestTemplate;
  companyId: string;
  requestId: string;
  /** The event of the request's history that the mail tells about. */
  eventSeq: number;
  /** Who is told. */
  personId: string;
  language: Language;
  /** Like `PD-20440`. */
  number: string;
  /** Epoch milliseconds: it is not sent earlier, and not at all where its event was undone by then. */
  notBefore?: number;
}

export interface RegistrationMail {
  registrationId: string;
  template: RegistrationTemplate;
  language: Language;
}

/** Promises a mail about a request in the caller's transaction: both are kept, or neither (R4, R5). */
export async function queueRequestMail(scope: Scope, mail: RequestMail): Promise<void> {
  const mailId = randomUUIDv7();
  const key = messageKey(mail.template, { ...mail, mailId });
  const row = {
    mail_id: mailId,
    message_id: key,
    template: mail.template,
    language: mail.language,
    person_id: mail.personId,
    company_id: mail.companyId,
    request_id: mail.requestId,
    event_seq: mail.eventSeq,
  };
  await insertMail(scope, row, mail.notBefore);
}

/** Promises a mail to whoever asked to register, in the caller's transaction (C1, C2). */
export async function queueRegistrationMail(scope: Scope, mail: RegistrationMail): Promise<void> {
  const mailId = randomUUIDv7();
  await insertMail(scope, {
    mail_id: mailId,
    message_id: mailId,
    template: mail.template,
    language: mail.language,
    registration_id: mail.registrationId,
  });
}
