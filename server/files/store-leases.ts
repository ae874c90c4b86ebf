import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

export const LEASE_MS = 10_000;
const leaseEnd = sql<Date>`clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'`;

/** Takes the lease on an upload where nobody holds it; where somebody does, asks them to let go. True: it is ours. */
export async function takeLease({ db }: Scope, fileId: string, holder: string): Promise<boolean> {
  const taken = await db
    .insertInto('upload_leases')
    .values({ file_id: fileId, holder, until_at: leaseEnd })
    .onConflict((conflict) =>
      conflict
        .column('file_id')
        .doUpdateSet({ holder, until_at: leaseEnd, wanted: false })
        .where('upload_leases.until_at', '<', sql<number>`clock_timestamp()`),
    )
    .returning('holder')
    .executeTakeFirst();
  if (taken) return true;
  await db
    .updateTable('upload_leases')
    .set({ wanted: true })
    .where('file_id', '=', fileId)
    .where('wanted', '=', false)
    .execute();
  return false;
}

/** Holds on to a lease: `lost` where another process has it now, `wanted` where another call waits for it. */
export async function renewLease(
  { db }: Scope,
  fileId: string,
  holder: string,
): Promise<'held' | 'wanted' | 'lost'> {
  const row = await db
    .updateTable('upload_leases')
    .set({ until_at: leaseEnd })
    .where('file_id', '=', fileId)
    .where('holder', '=', holder)
    .returning('wanted')
    .executeTakeFirst();
  if (!row) return 'lost';
  return row.wanted ? 'wanted' : 'held';
}

export const endLease = ({ db }: Scope, fileId: string, holder: string) =>
  db
    .deleteFrom('upload_leases')
    .where('file_id', '=', fileId)
    .where('holder', '=', holder)
    .execute();
