import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type Runner, run } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../log.ts';

export interface Jobs {
  /** Rejects where the queue cannot be reached. */
  check(): Promise<void>;
  /** Waits for the jobs in work. */
  stop(): Promise<void>;
}

export type Handler = (payload: Record<string, string>) => Promise<void>;

/** How long after the runner gave up, because the database was away, it is started again. */
const RESTART_AFTER_MS = 500;
const STOP_LIMIT_MS = 5000;

/**
 * Works through the queue until stopped; a job that throws is tried again later, up to 25 times. The runner ends when
 * it loses the database in the wrong moment: then a new one takes over. `resume` plans again what a killed runner may
 * hold locked for hours; it is called before each start.
 */
export async function startJobs(
  connection: pg.PoolConfig,
  handlers: Record<string, Handler>,
  resume: () => Promise<void>,
  log: Log,
): Promise<Jobs> {
  const pool = new pg.Pool({ ...connection, max: 4 });
  pool.on('error', (error) => log.warn({ error: error.message }, 'job queue connection'));
  pool.on('connect', (client) => client.on('error', () => {}));
  const start = async () => {
    await resume();
    return startRunner(pool, handlers, log);
  };
  const complain = (error: unknown) => {
    log.warn({ error: String(error) }, 'the job runner could not start or stop');
    return null;
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Until the database is back, or until we stop. */
  const restart = async (): Promise<Runner | null> => {
    while (!signal.aborted) {
      await delay(RESTART_AFTER_MS, undefined, { signal }).catch(() => {});
      const started = signal.aborted ? null : await start().catch(complain);
      if (started) return started;
    }
    return null;
  };
  let runner: Runner | null = await start();
  const watching = (async () => {
    while (runner) {
      await runner.promise.catch((error) =>
        log.warn({ error: String(error) }, 'the job runner gave up'),
      );
      runner = await restart();
      if (signal.aborted) await runner?.stop();
    }
  })();
  return {
    check: async () => {
      await pool.query('select 1');
    },
    stop: async () => {
      stopping.abort();
      const orderly = async () => {
        await runner?.stop();
        await watching;
        await pool.end();
      };
      // A runner that lost its database may wait for ever; whatever it held is planned again at the next start.
      const limit = new AbortController();
      const patience = delay(STOP_LIMIT_MS, undefined, { signal: limit.signal });
      await Promise.race([orderly(), patience]).catch(complain);
      limit.abort();
      await patience.catch(() => {});
    },
  };
}

const startRunner = (pool: pg.Pool, handlers: Record<string, Handler>, log: Log): Promise<Runner> =>
  run({
    pgPool: pool,
    // More would take the processor from the people who wait for a page.
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    // Without a batch a job that could not be marked as done is an unhandled rejection. The runner's local queue was
    // tried and left: it throws where nobody can catch it when the database goes away.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.warn({ reason: message }, 'job queue');
    }),
    taskList: Object.fromEntries(
      Object.entries(handlers).map(([task, handle]) => [
        task,
        (payload: unknown) => handle(payload as Record<string, string>),
      ]),
    ),
  });
