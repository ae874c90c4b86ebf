import { createTransport, type NodemailerError } from 'nodemailer';
import type { Letter } from './letter.ts';

/** The recipient's server said that it will never take mail for this address (5xx to RCPT TO). */
export class RecipientRefused extends Error {}

/** Gives up when `signal` aborts. */
export type Send = (letter: Letter, signal?: AbortSignal) => Promise<void>;

/** Milliseconds a server may be silent at one step before we give up on it. */
const SILENCE_MS = 20_000;

/**
 * Hands mails to the server at `url` (smtp: or smtps:), one connection each. `withinMs` bounds a whole delivery, also
 * with a server that answers slowly at every step. Throws RecipientRefused, or any other error where trying again
 * makes sense. Messages of errors hold what the server said, never the URL.
 */
export function createSend(url: string, withinMs: number): Send {
  const transport = createTransport({
    url,
    dnsTimeout: SILENCE_MS,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
  });
  return async (letter, signal) => {
    const inTime = AbortSignal.timeout(withinMs);
    try {
      await transport.sendMail({
        ...letter,
        signal: signal ? AbortSignal.any([inTime, signal]) : inTime,
      });
    } catch (error) {
      throw isRefusal(error) ? new RecipientRefused(error.message, { cause: error }) : error;
    }
  };
}

/**
 * Why a mail did not go, in codes alone, like `ESOCKET ECONNREFUSED CONN` or `EENVELOPE RCPT TO 451`. For the log:
 * the message of the error repeats what the server said, and that may name a person.
 */
export function codesOf(error: unknown): string {
  if (error instanceof RecipientRefused) return codesOf(error.cause);
  if (!(error instanceof Error)) return 'unknown';
  const { name, code, originalCode, command, responseCode } = error as Partial<NodemailerError>;
  return [code ?? name, originalCode, command, responseCode].filter(Boolean).join(' ');
}

function isRefusal(error: unknown): error is NodemailerError {
  if (!(error instanceof Error)) return false;
  const { code, command, responseCode } = error as NodemailerError;
  return code === 'EENVELOPE' && command === 'RCPT TO' && (responseCode ?? 0) >= 500;
}
