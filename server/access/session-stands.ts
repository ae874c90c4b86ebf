import type { Database } from '../platform/database/database.ts';

/** Whether the session of this token's sha256 has not ended, without counting as activity in it. */
export async function sessionStands(database: Database, hash: Buffer): Promise<boolean> {
  const [row] = await database.call<{ stands: boolean }>(
    'select app.session_stands($1, now()) as stands',
    [hash],
  );
  return row?.stands === true;
}
