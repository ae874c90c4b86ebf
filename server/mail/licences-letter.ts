import type { Scope } from '../access/index.ts';
import { named, type Occasion, type Written, withLanguageLinks } from './occasion.ts';
import { licencesEndingMail } from './render/licences-mail.ts';
import { findEndingLicences } from './store-licences.ts';
import { findReader, managesPeople } from './store-readers.ts';

/** C5: which licences of the company end soon. Nobody is told where none does any more, or who manages it no longer. */
export async function writeLicencesEnding(
  scope: Scope,
  occasion: Occasion,
): Promise<Written | null> {
  const { mail, language, publicUrl, now } = occasion;
  const companyId = named(mail, 'company_id');
  const reader = await findReader(scope, named(mail, 'person_id'));
  if (!reader || !(await managesPeople(scope, companyId, reader.personId))) return null;
  const ending = await findEndingLicences(scope, companyId, now);
  if (!ending) return null;
  const told = await withLanguageLinks(scope, reader, occasion);
  const url = `${publicUrl}/company/licences`;
  return { document: licencesEndingMail(language, told, ending, url), to: reader };
}
