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
  let runner = await start();
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((error) =>
        log.warn({ error: String(error) }, 'the job runner gave up'),
      );
      while (!stopping.signal.aborted) {
        await delay(RESTART_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => {});
        const started = await start().catch(() => null);
        if (!started) continue;
        runner = started;
        break;
      }
    }
  })();
  return {
    check: async () => {
      await pool.query('select 1');
    },
    stop: async () => {
      stopping.abort();
      await runner.stop().catch(() => {});
      await watching;
      await pool.end();
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
    // Without a batch a job that could not be marked as done is an unhandled rejection, and the end of the process.
    // The local queue fetches ten at once: asking for each costs the database more than many a job.
    preset: {
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, localQueue: { size: 10 } },
    },
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
