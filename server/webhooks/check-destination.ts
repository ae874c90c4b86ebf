import { setTimeout as delay } from 'node:timers/promises';
import { ProblemError } from '../platform/http/problem.ts';
import {
  type AllowedNetworks,
  checkLiteral,
  guardedLookup,
  hostOf,
  PrivateAddress,
} from './addresses.ts';

/** A name that takes longer is believed for now: it is asked again at each attempt. */
const ASK_LIMIT_MS = 1000;

/**
 * Refuses an address inside a private network already where it is typed, and one without encryption, unless the operator
 * allows networks of their own. Error: bad_input. What counts is the check at each attempt: a name may mean something
 * else by then.
 */
export async function checkDestination(text: string, allowed: AllowedNetworks): Promise<void> {
  const url = new URL(text);
  if (url.protocol !== 'https:' && allowed.length === 0)
    throw refused('an address that starts with https://');
  try {
    checkLiteral(url, allowed);
    await Promise.race([asked(url, allowed), delay(ASK_LIMIT_MS, undefined, { ref: false })]);
  } catch (error) {
    if (error instanceof PrivateAddress) throw refused('not inside a private network');
    throw error;
  }
}

/** Rejects with PrivateAddress; a name that nobody knows may be known later. */
function asked(url: URL, allowed: AllowedNetworks): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  guardedLookup(allowed)(hostOf(url), {}, (error) => {
    if (error instanceof PrivateAddress) reject(error);
    else resolve();
  });
  return promise;
}

const refused = (message: string) =>
  new ProblemError('bad_input', { fields: [{ path: 'url', message }] });
