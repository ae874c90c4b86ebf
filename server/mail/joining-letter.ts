import { makeToken } from './links.ts';
import { named, type Write, withLanguageLinks } from './occasion.ts';
import { joiningAskedMail, joiningEndedMail } from './render/joining-mail.ts';
import { findJoiningFor } from './store-joinings.ts';
import { findReader } from './store-readers.ts';

/** C2: to who may decide, with a link of their own. Nothing is told once somebody decided. */
export const writeJoiningAsked: Write = async (scope, occasion) => {
  const { mail, language, publicUrl, now } = occasion;
  const reader = await findReader(scope, named(mail, 'person_id'));
  if (!reader) return null;
  const companyId = named(mail, 'company_id');
  const joiningId = named(mail, 'joining_id');
  const found = await findJoiningFor(scope, { companyId, joiningId }, reader.personId, now);
  if (!found) return null;
  const { personId, timeZone } = reader;
  const token = await makeToken(scope, { to: 'joining', companyId, joiningId, personId });
  const told = await withLanguageLinks(scope, reader, occasion);
  const url = `${publicUrl}/joining#${token}`;
  return { document: joiningAskedMail(language, told, { ...found, timeZone }, url), to: reader };
};

/** C2: to who asked: not let in, or with a code that leads nowhere. Neither names a company. */
export const writeJoiningEnded: Write = async (scope, occasion) => {
  const { mail, language } = occasion;
  const reader = await findReader(scope, named(mail, 'person_id'));
  if (!reader) return null;
  const template = mail.template === 'joining_unusable' ? 'joining_unusable' : 'joining_ended';
  const told = await withLanguageLinks(scope, reader, occasion);
  return { document: joiningEndedMail(template, language, told), to: reader };
};
