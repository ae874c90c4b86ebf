import type { Scope } from '../access/index.ts';
import { makeLanguageLinks, makeToken } from './links.ts';
import type { Occasion, Written } from './occasion.ts';
import { type DeletionFacts, deletionMail } from './render/deletion-mail.ts';
import { findDeletion, findManagedDeletion } from './store-deletions.ts';
import { findReader } from './store-readers.ts';
import type { DeletionTemplate } from './templates.ts';

interface Told extends DeletionFacts {
  /** For the link that keeps it; null where it is not the reader's to keep. */
  deletionId: string | null;
}

/** A mail about what is to be deleted, as it stands when it is sent (C6). Null where that is true no more. */
export async function deletionLetter(scope: Scope, occasion: Occasion): Promise<Written | null> {
  const { mail, language, publicUrl, now } = occasion;
  const reader = await findReader(scope, String(mail.person_id));
  const told = reader && (await toldOf(scope, occasion, reader.personId));
  if (!reader || !told) return null;
  const { deletionId, ...facts } = told;
  const expiresAt = facts.dueAt;
  const token = deletionId && (await makeToken(scope, { to: 'deletion', deletionId, expiresAt }));
  const languageLinks = await makeLanguageLinks(scope, reader.personId, publicUrl, now);
  const document = deletionMail(
    mail.template as DeletionTemplate,
    language,
    { name: reader.name, languageLinks, timeZone: reader.timeZone },
    facts,
    token ? `${publicUrl}/keep#${token}` : null,
  );
  return { document, to: reader };
}

async function toldOf(
  scope: Scope,
  { mail }: Occasion,
  readerId: string,
): Promise<Told | undefined> {
  const template = mail.template as DeletionTemplate;
  if (template === 'account_deletion_asked') {
    const found = await findDeletion(scope, readerId);
    return found && { ...found, name: '', companyName: '' };
  }
  const about = { companyId: String(mail.company_id), personId: String(mail.about_person_id) };
  const isOfCompany = template.startsWith('company');
  const found = await findManagedDeletion(
    scope,
    about,
    readerId,
    isOfCompany ? 'company' : 'person',
  );
  if (!found || found.isOpen !== template.endsWith('asked')) return undefined;
  const { isOpen: _isOpen, isOwner, ...facts } = found;
  const keeps = isOfCompany && found.isOpen && isOwner;
  return { ...facts, deletionId: keeps ? facts.deletionId : null };
}
