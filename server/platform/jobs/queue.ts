import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../database/database.ts';

export interface Job {
  task: string;
  payload: Record<string, string>;
  /** Epoch ms; at once without. */
  runAt?: number;
  /** A later job with it replaces a planned one. */
  key?: string;
}

/** Puts a job in the queue within the caller's transaction. */
export async function enqueue(db: Connection, job: Job): Promise<void> {
  await sql`select ${enqueued(job)}`.execute(db);
}

/** The same as a part of another statement. */
export function enqueued({ task, payload, runAt, key }: Job): RawBuilder<unknown> {
  const at = runAt === undefined ? null : new Date(runAt);
  return sql`app.enqueue(${task}, ${JSON.stringify(payload)}::json, ${at}, ${key ?? null})`;
}
