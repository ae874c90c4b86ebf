import pg from 'pg';
import type { TestDatabase } from './database.ts';

/** The superuser's connections, to arrange and to look behind the curtain; they end with the test's database. */
export function adminOf({ admin }: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ ...admin, max: 2, allowExitOnIdle: true });
  // The database is dropped by force, and that is no fault of a test.
  pool.on('error', () => {});
  return pool;
}
