import { asWorker, type Scope } from '../access/index.ts';
import type { Handler } from '../platform/jobs/runner.ts';
import type { Log } from '../platform/log.ts';
import { serial } from '../platform/serial.ts';
import { hostOf } from './message-id.ts';
import { endLease, isLeased, type LeasedMail, leaseMail, type Outcome } from './store.ts';
import { createSend, RecipientRefused, type Send } from './transport.ts';
import { type Sources, writeLetter } from './write-letter.ts';

/** A process that dies keeps its mail this long from the others; a delivery must take less. */
const LEASE_MS = 120_000;
const DELIVERY_MS = 90_000;

/** Deliveries wait for servers side by side; what is ours to compute leaves room for the people who wait for a page. */
const inTurn = serial();

export interface SendMail extends Sources {
  /** Null: there is no server yet, mail waits. */
  smtpUrl: string | null;
  /** Epoch milliseconds, by the database's clock. */
  now: (scope: Scope) => Promise<number>;
  log: Log;
  /** How long one delivery may take, milliseconds; below two minutes. */
  deliveryMs?: number;
}

/**
 * The job `send-mail` {mailId}: leases the mail, writes it, hands it to the SMTP server outside any transaction.
 * At least once: N deaths between hand-over and note make at most N duplicates, all with one Message-ID. It throws
 * where the job must run again; what it throws names the mail and no person.
 */
export function createSendMail(deps: SendMail): Handler {
  const host = hostOf(deps.from);
  const send =
    deps.smtpUrl === null ? null : createSend(deps.smtpUrl, deps.deliveryMs ?? DELIVERY_MS);
  let warned = false;
  return async ({ mailId }) => {
    if (mailId === undefined) throw new Error('send-mail needs a mailId');
    if (send) return sendOne(mailId, deps, host, send);
    if (!warned) deps.log.warn('SMTP_URL is not set: mail waits in the outbox');
    warned = true;
    throw new Error(`SMTP_URL is not set: mail ${mailId} waits in the outbox`);
  };
}

async function sendOne(mailId: string, deps: SendMail, host: string, send: Send): Promise<void> {
  const { database } = deps;
  const { mail, now } = await inTurn(() =>
    asWorker(database, async (scope) => {
      const now = await deps.now(scope);
      return { now, mail: await leaseMail(scope, mailId, now, now + LEASE_MS) };
    }),
  );
  if (!mail) {
    const busy = await asWorker(database, (scope) => isLeased(scope, mailId));
    if (busy) throw new Error(`mail ${mailId} is being sent by another process`);
    return;
  }
  const outcome = await deliver(mail, deps, host, send, now);
  await inTurn(() =>
    asWorker(database, async (scope) => endLease(scope, mail, outcome, await deps.now(scope))),
  );
  if (outcome.state === 'sent') return;
  deps.log.warn({ mailId, attempts: mail.attempts, state: outcome.state }, 'mail was not sent');
  if (outcome.state === 'queued')
    throw new Error(`mail ${mailId} was not sent, it stays in the outbox`);
}

/** What becomes of the mail. The server's words may name a person: they go into the outbox, not into the log. */
async function deliver(
  mail: LeasedMail,
  deps: SendMail,
  host: string,
  send: Send,
  now: number,
): Promise<Outcome> {
  try {
    const letter = await inTurn(() => writeLetter(mail, deps, host, now));
    if (!letter) return { state: 'failed', error: 'nobody to tell, or nothing to tell about' };
    await send(letter);
    return { state: 'sent' };
  } catch (error) {
    const state = error instanceof RecipientRefused ? 'failed' : 'queued';
    return { state, error: error instanceof Error ? error.message : String(error) };
  }
}
