import { asWorker } from '../access/index.ts';
import { type Letter, letterOf } from './letter.ts';
import { makeLanguageLinks } from './links.ts';
import { messageId } from './message-id.ts';
import { queueMail } from './render/queue-mail.ts';
import type { Sources, Writing } from './sources.ts';
import { findReader } from './store-readers.ts';

/** A mail to staff about a request in their queue. Null where there is nobody to tell, or nothing any more. */
export async function queueLetter(
  { mail, host, now }: Writing,
  sources: Sources,
): Promise<Letter | null> {
  const { person_id, company_id, request_id, language } = mail;
  if (person_id === null || company_id === null || request_id === null)
    throw new Error(`mail ${mail.mail_id} names no reader or no request`);
  const found = await asWorker(sources.database, async (scope) => {
    const reader = await findReader(scope, person_id);
    const request = { companyId: company_id, requestId: request_id };
    const whom = { personId: person_id, language };
    const facts = reader && (await sources.queueFacts(scope, request, whom));
    if (!facts) return null;
    const languageLinks = await makeLanguageLinks(scope, person_id, sources.publicUrl, now);
    return { reader: { ...reader, languageLinks }, facts };
  });
  if (!found) return null;
  return letterOf(queueMail(language, found.reader, found.facts, sources.publicUrl), {
    from: sources.from,
    to: found.reader,
    messageId: messageId(mail.message_id, host),
    thread: null,
    automatic: true,
  });
}
