import { asWorker, type Scope } from '../access/index.ts';
import type { Handler } from '../platform/jobs/runner.ts';
import type { Log } from '../platform/log.ts';
import { serial } from '../platform/serial.ts';
import { holdLease } from './hold-lease.ts';
import { hostOf } from './message-id.ts';
import type { Sources } from './sources.ts';
import { endLease, type LeasedMail, leaseMail, type Outcome } from './store.ts';
import { codesOf, createSend, RecipientRefused, type Send } from './transport.ts';
import { writeLetter } from './write-letter.ts';

/** A process that died keeps its mail this long from the others; one that lives holds on. */
const LEASE_MS = 30_000;
const DELIVERY_MS = 60_000;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 3_600_000;

/** One mail at a time: a process that dies between hand-over and note has one mail there, so it makes one double. */
const inTurn = serial();

export interface SendMail extends Sources {
  /** Null: there is no server yet, mail waits. */
  smtpUrl: string | null;
  /** Epoch milliseconds, by the database's clock. */
  now: (scope: Scope) => Promise<number>;
  log: Log;
  /** How long one delivery may take, milliseconds. */
  deliveryMs?: number;
  /** How long a mail is kept from others after the last sign of life, milliseconds. */
  leaseMs?: number;
}

/**
 * The job `send-mail` {mailId}: leases the mail, writes it, hands it to the SMTP server outside any transaction.
 * At least once: N deaths between hand-over and note make at most N duplicates, all with one Message-ID. What it logs
 * or throws names the mail and no person.
 */
export function createSendMail(deps: SendMail): Handler {
  const host = hostOf(deps.from);
  const send =
    deps.smtpUrl === null ? null : createSend(deps.smtpUrl, deps.deliveryMs ?? DELIVERY_MS);
  let warned = false;
  return async ({ mailId }) => {
    if (mailId === undefined) throw new Error('send-mail needs a mailId');
    if (send) return inTurn(() => sendOne(mailId, deps, host, send));
    if (!warned) deps.log.warn('SMTP_URL is not set: mail waits in the outbox');
    warned = true;
  };
}

/** Does nothing where the mail is not due, was sent, or is held by another process. */
async function sendOne(mailId: string, deps: SendMail, host: string, send: Send): Promise<void> {
  const { database } = deps;
  const leaseMs = deps.leaseMs ?? LEASE_MS;
  const { mail, now } = await asWorker(database, async (scope) => {
    const now = await deps.now(scope);
    return { now, mail: await leaseMail(scope, mailId, now, now + leaseMs) };
  });
  if (!mail) return;
  const { reason, ...outcome } = await holdLease(mail, leaseMs, deps, (lost) =>
    deliver({ mail, host, now }, deps, send, lost),
  );
  await asWorker(database, async (scope) => endLease(scope, mail, outcome, await deps.now(scope)));
  if (outcome.state !== 'sent') {
    const { attempts } = mail;
    deps.log.warn({ mailId, attempts, state: outcome.state, reason }, 'mail was not sent');
  }
}

/**
 * What becomes of the mail. The server's words may name a person: they go into the outbox; the log gets `reason`,
 * which is codes alone.
 */
async function deliver(
  writing: { mail: LeasedMail; host: string; now: number },
  deps: SendMail,
  send: Send,
  lost: AbortSignal,
): Promise<Outcome & { reason?: string }> {
  try {
    const letter = await writeLetter(writing, deps);
    if (!letter) return { state: 'dropped' };
    await send(letter, lost);
    return { state: 'sent' };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const reason = codesOf(error);
    if (error instanceof RecipientRefused) return { state: 'failed', error: words, reason };
    return { state: 'queued', error: words, reason, pauseMs: pauseAfter(writing.mail.attempts) };
  }
}

/** Growing, up to an hour; a mail is never given up because a server is away. */
const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
