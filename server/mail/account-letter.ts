import { EMAIL_CHANGE_LASTS_MS, makeToken } from './links.ts';
import { named, type Occasion, type Write, withLanguageLinks } from './occasion.ts';
import { addressTakenMail, emailChangedMail, emailChangeMail } from './render/address-mail.ts';
import { type EmailChange, findEmailChange } from './store-accounts.ts';

/** To the present address, with a link that confirms or stops the change. */
export const writeEmailChangeOld: Write = async (scope, occasion) => {
  const change = await findEmailChange(scope, named(occasion.mail, 'email_change_id'));
  if (!change || change.outcome !== null || change.oldConfirmedAt !== null) return null;
  const { language, publicUrl, now } = occasion;
  const token = await makeToken(scope, { ...linkOf(change, now), side: 'old' });
  const told = await withLanguageLinks(scope, change, occasion);
  const url = `${publicUrl}/email-change#${token}`;
  const to = { name: change.name, address: change.oldEmail };
  return { document: emailChangeMail('old', language, told, change, url), to };
};

/** The same to the new one. Who has an account there is told, and asked nothing: it cannot become another's. */
export const writeEmailChangeNew: Write = async (scope, occasion) => {
  const change = await findEmailChange(scope, named(occasion.mail, 'email_change_id'));
  if (!change || change.outcome !== null || change.newConfirmedAt !== null) return null;
  const { language, publicUrl, now } = occasion;
  // Whose account it is would be no news for whoever has this mailbox.
  const to = { name: '', address: change.newEmail };
  if (change.isTaken) return { document: addressTakenMail(language), to };
  const token = await makeToken(scope, { ...linkOf(change, now), side: 'new' });
  const url = `${publicUrl}/email-change#${token}`;
  return { document: emailChangeMail('new', language, null, change, url), to };
};

/** The last word to the address that was. */
export const writeEmailChanged: Write = async (scope, occasion: Occasion) => {
  const change = await findEmailChange(scope, named(occasion.mail, 'email_change_id'));
  if (change?.outcome !== 'changed') return null;
  const to = { name: change.name, address: change.oldEmail };
  return { document: emailChangedMail(occasion.language, change), to };
};

const linkOf = ({ id }: EmailChange, now: number) => ({
  to: 'emailChange' as const,
  changeId: id,
  expiresAt: now + EMAIL_CHANGE_LASTS_MS,
});
