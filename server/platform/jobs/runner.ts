import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../log.ts';

export interface Jobs {
  /** Rejects where the queue cannot be reached. */
  check(): Promise<void>;
  /** Waits for the jobs in work. */
  stop(): Promise<void>;
}

export type Handler = (payload: Record<string, string>) => Promise<void>;

/** Works through the queue until stopped; a job that throws is tried again later, up to 25 times. */
export async function startJobs(
  connection: pg.PoolConfig,
  handlers: Record<string, Handler>,
  log: Log,
): Promise<Jobs> {
  const pool = new pg.Pool({ ...connection, max: 4 });
  pool.on('error', (error) => log.warn({ error: error.message }, 'job queue connection'));
  pool.on('connect', (client) => client.on('error', () => {}));
  const runner = await run({
    pgPool: pool,
    // Jobs share one processor with the people who wait for an answer.
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ message }, 'job failed');
    }),
    taskList: Object.fromEntries(
      Object.entries(handlers).map(([task, handle]) => [
        task,
        (payload: unknown) => handle(payload as Record<string, string>),
      ]),
    ),
  });
  return {
    check: async () => {
      await pool.query('select 1');
    },
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}
