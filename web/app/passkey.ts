import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { NewCredential, PasskeyOptions, ShownCredential } from '../../api/passkeys.ts';

/** Loaded with its first use. */
const library = () => import('@simplewebauthn/browser');

/** Whether this browser has passkeys, on this address: on plain http it has none but on the machine itself. */
export const hasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

/** Asks the device for a passkey. Throws what the browser says where there is none, or the person will not. */
export async function signWithPasskey(options: PasskeyOptions): Promise<ShownCredential> {
  const { startAuthentication } = await library();
  const optionsJSON = options as PasskeyOptions & PublicKeyCredentialRequestOptionsJSON;
  return startAuthentication({ optionsJSON }) as Promise<ShownCredential>;
}

/** Asks the device to make one. Throws like the other; `isKnownHere` tells where the device has one already. */
export async function makePasskey(options: PasskeyOptions): Promise<NewCredential> {
  const { startRegistration } = await library();
  const optionsJSON = options as PasskeyOptions & PublicKeyCredentialCreationOptionsJSON;
  return startRegistration({ optionsJSON }) as Promise<NewCredential>;
}

export const isKnownHere = (error: unknown): boolean =>
  error instanceof Error && error.name === 'InvalidStateError';
