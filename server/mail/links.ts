import { randomBytes } from 'node:crypto';
import { type Scope, tokenHash } from '../access/index.ts';
import { languageLinks } from './render/language-links.ts';
import { insertLink, type LinkTarget } from './store-links.ts';

const HOUR_MS = 3_600_000;
const LANGUAGE_LASTS_MS = 90 * 24 * HOUR_MS;
export const REGISTRATION_LASTS_MS = 48 * HOUR_MS;
export const RESET_LASTS_MS = HOUR_MS;
export const EMAIL_CHANGE_LASTS_MS = 24 * HOUR_MS;

/** A new token for the link in one mail; it exists in that mail only. */
export async function makeToken(scope: Scope, target: LinkTarget): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertLink(scope, tokenHash(token), target);
  return token;
}

/** A1: the foot of a mail to somebody with an account. */
export async function makeLanguageLinks(
  scope: Scope,
  personId: string,
  publicUrl: string,
  now: number,
) {
  const expiresAt = now + LANGUAGE_LASTS_MS;
  return languageLinks(publicUrl, await makeToken(scope, { to: 'language', personId, expiresAt }));
}
