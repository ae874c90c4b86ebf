import { asWorker } from '../access/index.ts';
import { announcementLetter } from './announcement-letter.ts';
import { isAutomatic, type Letter, letterOf } from './letter.ts';
import { makeLanguageLinks } from './links.ts';
import { firstMessageKey, messageId } from './message-id.ts';
import { peopleLetter } from './people-letter.ts';
import { queueLetter } from './queue-letter.ts';
import { requestMail } from './render/request-mail.ts';
import type { Sources, Writing } from './sources.ts';
import { findReader } from './store-readers.ts';
import { queueTemplate, type RequestTemplate } from './templates.ts';

/** The words of a mail, made when it is sent. Null where there is nobody to tell, or nothing to tell about any more. */
export function writeLetter(writing: Writing, sources: Sources): Promise<Letter | null> {
  const { request_id, announcement_id, template } = writing.mail;
  if (announcement_id !== null) return announcementLetter(writing, announcement_id, sources);
  if (template === queueTemplate) return queueLetter(writing, sources);
  if (request_id !== null) return requestLetter(writing, request_id, sources);
  return peopleLetter(writing, sources);
}

async function requestLetter(
  { mail, host, now }: Writing,
  requestId: string,
  sources: Sources,
): Promise<Letter | null> {
  const { person_id, company_id, event_seq } = mail;
  if (person_id === null || company_id === null || event_seq === null) {
    throw new Error(`mail ${mail.mail_id} names no reader or no event`);
  }
  const { language } = mail;
  const found = await asWorker(sources.database, async (scope) => {
    const reader = await findReader(scope, person_id);
    if (!reader) return null;
    const { timeZone, personId } = reader;
    const facts = await sources.requestFacts(scope, company_id, requestId, event_seq, now, {
      personId,
      language,
      timeZone,
    });
    if (!facts) return null;
    const languageLinks = await makeLanguageLinks(scope, personId, sources.publicUrl, now);
    return { facts, reader: { ...reader, languageLinks } };
  });
  if (!found) return null;
  const { facts, reader } = found;
  const template = mail.template as RequestTemplate;
  const document = requestMail(template, facts, {
    language,
    reader,
    publicUrl: sources.publicUrl,
    links: await sources.links(),
  });
  const first = messageId(firstMessageKey(facts.number, requestId), host);
  return letterOf(document, {
    from: sources.from,
    to: reader,
    messageId: messageId(mail.message_id, host),
    thread: { first, listId: `<requests.${host}>` },
    automatic: isAutomatic(template),
  });
}
