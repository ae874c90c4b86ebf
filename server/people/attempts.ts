import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countAttempt, forgetAttempts, forgiveAttempt } from './store.ts';

const WINDOW_MINUTES = 15;
const FAILURES_PER_EMAIL = 10;
const FAILURES_PER_ADDRESS = 100;

export interface Guesser {
  email: string;
  /** Where the call came from; null where only the e-mail address is limited. */
  address: string | null;
}

const fromKey = (address: string) => `sign-in from ${address}`;
const asKey = (email: string) => `sign-in as ${email}`;

/**
 * Counts a guess of a password before anybody knows whether it is right, so that many at once cannot slip through.
 * False where there were too many failures. One after the other in a fixed order: two can never wait in a circle.
 */
export async function countGuess(scope: Scope, { email, address }: Guesser): Promise<boolean> {
  const fromAddress = address ? await countAttempt(scope, fromKey(address), WINDOW_MINUTES) : 0;
  const forEmail = await countAttempt(scope, asKey(email), WINDOW_MINUTES);
  return fromAddress <= FAILURES_PER_ADDRESS && forEmail <= FAILURES_PER_EMAIL;
}

/** A right guess was no failure. */
export async function forgiveGuess(scope: Scope, { email, address }: Guesser): Promise<void> {
  if (address) await forgiveAttempt(scope, fromKey(address));
  await forgiveAttempt(scope, asKey(email));
}

/** Whoever proved the address by mail starts anew. */
export const forgetGuesses = (scope: Scope, email: string): Promise<void> =>
  forgetAttempts(scope, asKey(email));

export const tooManyGuesses = (): ProblemError =>
  new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
