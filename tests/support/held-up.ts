import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/**
 * Holds two callers up where they would write into `table`, until each waits for us or for the other: what happens
 * at the same moment then does not hang on luck.
 */
export const heldUp = <Result>(
  admin: pg.Pool,
  table: string,
  work: () => Promise<Result>,
): Promise<Result> => heldUpBy(admin, `lock table ${table} in share mode`, work);

/** The same behind what `statement` holds, which is committed then. */
export async function heldUpBy<Result>(
  admin: pg.Pool,
  statement: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = await admin.connect();
  await holder.query(`begin; ${statement}`);
  const done = work();
  for (let tries = 0; tries < 200 && (await waiting(admin)) < 2; tries += 1) await delay(10);
  await holder.query('commit');
  holder.release();
  return done;
}

async function waiting(admin: pg.Pool): Promise<number> {
  const { rows } = await admin.query(`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return rows[0].n;
}
