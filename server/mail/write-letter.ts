import { randomBytes } from 'node:crypto';
import { language as languages } from '../../api/primitives.ts';
import { asWorker, type Scope, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { isAutomatic, type Letter, letterOf } from './letter.ts';
import { firstMessageKey, messageId } from './message-id.ts';
import { codeTakenMail, registrationLinkMail } from './render/registration-mail.ts';
import { requestMail } from './render/request-mail.ts';
import type { MailLinks, RequestFacts } from './request-facts.ts';
import {
  findReader,
  findRegistrationAddress,
  insertRegistrationLink,
  type LeasedMail,
} from './store.ts';
import type { RequestTemplate } from './templates.ts';

const LINK_LASTS_MS = 48 * 3_600_000;

export interface Sources {
  database: Database;
  /** Null where the request is gone. */
  requestFacts: (
    scope: Scope,
    companyId: string,
    requestId: string,
    eventSeq: number,
    now: number,
  ) => Promise<RequestFacts | null>;
  links: () => Promise<MailLinks>;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Like `Support <support@pactdesk.example>`. */
  from: string;
}

/** The words of a mail, made when it is sent. Null where there is nobody to tell, or nothing to tell about. */
export function writeLetter(
  mail: LeasedMail,
  sources: Sources,
  host: string,
  now: number,
): Promise<Letter | null> {
  if (mail.registration_id !== null) {
    return registrationLetter(mail, mail.registration_id, sources, host, now);
  }
  return requestLetter(mail, sources, host, now);
}

async function requestLetter(mail: LeasedMail, sources: Sources, host: string, now: number) {
  const { person_id, company_id, request_id, event_seq } = mail;
  if (person_id === null || company_id === null || request_id === null || event_seq === null) {
    throw new Error(`mail ${mail.mail_id} is about neither a request nor a registration`);
  }
  const { reader, facts } = await asWorker(sources.database, async (scope) => ({
    reader: await findReader(scope, person_id),
    facts: await sources.requestFacts(scope, company_id, request_id, event_seq, now),
  }));
  if (!reader || !facts) return null;
  const template = mail.template as RequestTemplate;
  const document = requestMail(template, facts, {
    language: languages.parse(mail.language),
    readerName: reader.name,
    publicUrl: sources.publicUrl,
    links: await sources.links(),
  });
  const first = messageId(firstMessageKey(facts.number, request_id), host);
  return letterOf(document, {
    from: sources.from,
    to: reader,
    messageId: messageId(mail.message_id, host),
    inReplyTo: template === 'request_received' ? null : first,
    automatic: isAutomatic(template),
  });
}

async function registrationLetter(
  mail: LeasedMail,
  registrationId: string,
  { database, publicUrl, from }: Sources,
  host: string,
  now: number,
) {
  const token = randomBytes(32).toString('base64url');
  const isLink = mail.template === 'registration_link';
  const found = await asWorker(database, async (scope) => {
    const registration = await findRegistrationAddress(scope, registrationId);
    if (registration && isLink) {
      const expiresAt = now + LINK_LASTS_MS;
      await insertRegistrationLink(scope, {
        tokenHash: tokenHash(token),
        registrationId,
        expiresAt,
      });
    }
    return registration;
  });
  if (!found) return null;
  const language = languages.parse(mail.language);
  const document = isLink
    ? registrationLinkMail(language, `${publicUrl}/confirm#${token}`)
    : codeTakenMail(language);
  return letterOf(document, {
    from,
    to: { name: '', address: found.address },
    messageId: messageId(mail.message_id, host),
    inReplyTo: null,
    automatic: true,
  });
}
