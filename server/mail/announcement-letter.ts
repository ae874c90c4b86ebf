import { asWorker } from '../access/index.ts';
import { type Letter, letterOf } from './letter.ts';
import { makeLanguageLinks } from './links.ts';
import { messageId } from './message-id.ts';
import { announcementMail } from './render/announcement-mail.ts';
import type { Sources, Writing } from './sources.ts';
import { findReader } from './store-readers.ts';

/** A mail to staff about an announced clock. Null where there is nobody to tell, or nothing any more. */
export async function announcementLetter(
  { mail, host, now }: Writing,
  announcementId: string,
  sources: Sources,
): Promise<Letter | null> {
  const { person_id, language } = mail;
  if (person_id === null) throw new Error(`mail ${mail.mail_id} names no reader`);
  const found = await asWorker(sources.database, async (scope) => {
    const reader = await findReader(scope, person_id);
    const facts = reader && (await sources.announcementFacts(scope, announcementId, now));
    if (!facts) return null;
    const languageLinks = await makeLanguageLinks(scope, person_id, sources.publicUrl, now);
    return { reader: { ...reader, languageLinks }, facts };
  });
  if (!found) return null;
  const document = announcementMail(language, found.reader, found.facts, sources.publicUrl);
  return letterOf(document, {
    from: sources.from,
    to: found.reader,
    messageId: messageId(mail.message_id, host),
    thread: null,
    automatic: true,
  });
}
