import { sql } from 'kysely';
import type { Connection } from './database.ts';

/** The database's clock, epoch milliseconds; read after a lock it orders what the lock orders. */
export async function databaseNow(db: Connection): Promise<number> {
  const result = await sql<{ now: number }>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  const now = result.rows[0]?.now;
  if (now === undefined) throw new Error('the database did not say the time');
  return now;
}
