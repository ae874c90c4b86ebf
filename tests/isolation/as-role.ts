import pg from 'pg';
import type { Connections } from '../../server/platform/database/prepare.ts';

export const roles = ['app', 'portal', 'staff', 'auth', 'worker', 'jobs'] as const;
export type Role = (typeof roles)[number];

/** Settings of a transaction; what is left out is not set. */
export interface Settings {
  companies?: string;
  person?: string;
}

export interface Tried {
  /** How many rows it gave or touched. */
  rows: number;
  /** SQLSTATE; null where it went through. */
  refused: string | null;
}

export type Try = (statement: string, values?: unknown[]) => Promise<Tried>;

/** The statements of `work` in one transaction of this role, each undone at once. */
export async function asRole(
  { app, jobs }: Connections,
  role: Role,
  settings: Settings,
  work: (tryOut: Try) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(role === 'jobs' ? jobs : app);
  await client.connect();
  try {
    await client.query('begin');
    // The two logins act as themselves.
    if (role !== 'app' && role !== 'jobs') await client.query(`set local role pd_${role}`);
    for (const [name, value] of Object.entries(settings))
      await client.query(`set local app.${name} = ${pg.escapeLiteral(value)}`);
    await work(async (statement, values = []) => {
      try {
        await client.query('savepoint tried');
        const { rowCount } = await client.query(statement, values);
        return { rows: rowCount ?? 0, refused: null };
      } catch (error) {
        return { rows: 0, refused: String((error as { code?: unknown }).code) };
      } finally {
        await client.query('rollback to savepoint tried');
      }
    });
    await client.query('rollback');
  } finally {
    await client.end();
  }
}
