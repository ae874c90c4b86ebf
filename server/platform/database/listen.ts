import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';

export interface Hearing {
  /** The channel is listened to: from now on nothing is missed, but something may have been before. */
  up(): void;
  /** The connection is lost and could not be had again at once. */
  away(): void;
  heard(payload: string): void;
}

export interface Listener {
  stop(): Promise<void>;
}

const TRY_AGAIN_AFTER_MS = 500;
/** A connection that died without a word is noticed by asking. */
const ASK_EVERY_MS = 20_000;
const ANSWER_WITHIN_MS = 10_000;
const GOODBYE_LIMIT_MS = 1000;

/** Listens on a channel until stopped, over one connection of its own, which is made again whenever it is lost. */
export function listen(
  connection: pg.PoolConfig,
  channel: string,
  hearing: Hearing,
  log: Log,
): Listener {
  const stopping = new AbortController();
  const { signal } = stopping;
  const keepListening = async () => {
    while (!signal.aborted) {
      const stood = await listenOnce(connection, channel, hearing, signal).catch((error) => {
        log.debug({ error: String(error) }, 'could not listen');
        return false;
      });
      if (stood || signal.aborted) continue;
      hearing.away();
      await delay(TRY_AGAIN_AFTER_MS, undefined, { signal }).catch(() => {});
    }
  };
  const done = keepListening();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

/** True when the connection stood and was lost; rejects where it never did. */
async function listenOnce(
  connection: pg.PoolConfig,
  channel: string,
  hearing: Hearing,
  signal: AbortSignal,
): Promise<boolean> {
  const client = new pg.Client({
    ...connection,
    application_name: 'pactdesk live',
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  });
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    ended.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await client.connect();
    client.on('notification', ({ payload }) => hearing.heard(payload ?? ''));
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    hearing.up();
    await Promise.race([lost, unanswered(client, ended)]);
    return true;
  } finally {
    over.abort();
    // To a server that no longer answers, saying goodbye could take for ever.
    await Promise.race([
      client.end().catch(() => {}),
      delay(GOODBYE_LIMIT_MS, undefined, { ref: false }),
    ]);
  }
}

/** Resolves when the connection no longer answers. */
async function unanswered(client: pg.Client, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await delay(ASK_EVERY_MS, undefined, { signal, ref: false });
      await client.query('select 1');
    } catch {
      return;
    }
  }
}
