import type { Scope } from '../access/index.ts';
import { type AccountTemplate, queueAccountMail } from '../mail/index.ts';
import { findLanguage, type PersonEvent, recordPersonEvent } from './store-accounts.ts';

/** What a person is told by mail, for it may not have been them. */
const letters = {
  password_changed: 'password_changed',
  password_reset: 'password_changed',
  second_factor_on: 'second_factor_on',
  second_factor_off: 'second_factor_off',
  second_factor_reset: 'second_factor_reset',
  passkey_added: 'passkey_added',
  passkey_removed: 'passkey_removed',
  backup_codes_made: 'backup_codes_made',
} as const satisfies Partial<Record<PersonEvent['kind'], AccountTemplate>>;

/** A3: how somebody signs in has changed: the history keeps it, and a mail tells them. `now` is epoch ms. */
export async function accountChanged(
  scope: Scope,
  event: PersonEvent & { kind: keyof typeof letters },
  now: number,
): Promise<void> {
  const { personId, kind } = event;
  await recordPersonEvent(scope, event, now);
  const language = await findLanguage(scope, personId);
  await queueAccountMail(scope, { personId, language, template: letters[kind] });
}
