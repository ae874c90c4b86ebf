import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** C6: of what a company's requests hold, or a person sent, nothing is left but that there was a file. */
export async function eraseFiles(
  { db }: Scope,
  { companyId = null, personId = null }: { companyId?: string | null; personId?: string | null },
): Promise<void> {
  await sql`select app.erase_files(${companyId}::uuid, ${personId}::uuid)`.execute(db);
}
