import { sql } from 'kysely';
import type { Connection } from '../database/database.ts';

/** Puts a job in the queue within the caller's transaction. `key`: a later job with it replaces a planned one. */
export async function enqueue(
  db: Connection,
  task: string,
  payload: Record<string, string>,
  options: { runAt?: number; key?: string } = {},
): Promise<void> {
  const runAt = options.runAt === undefined ? null : new Date(options.runAt);
  await sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::json, ${runAt}, ${options.key ?? null})`.execute(
    db,
  );
}
