import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** A message was written from this macro. One that was deleted meanwhile counts nothing. */
export async function countMacroUse({ db }: Scope, macroId: string): Promise<void> {
  await db
    .updateTable('macros')
    .set({ used: sql`used + 1` })
    .where('macro_id', '=', macroId)
    .execute();
}
