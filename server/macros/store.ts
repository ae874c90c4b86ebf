import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

export interface MacroRow {
  id: string;
  name: string;
  kind: 'answer' | 'question' | 'solution' | 'note';
  body: string;
  /** Null: everybody's. */
  ownerId: string | null;
  used: number;
}

const columns = sql`macro_id as id, name, kind, body, owner_id as "ownerId", used`;
const now = sql`date_trunc('milliseconds', now())`;

/** Everybody's and one's own, by name. */
export const listMacros = async ({ db, by }: Scope): Promise<MacroRow[]> =>
  (
    await sql<MacroRow>`select ${columns} from macros
      where owner_id is null or owner_id = ${by.id} order by name, macro_id`.execute(db)
  ).rows;

/** Held until the transaction ends. Undefined where there is none, or it is a colleague's own. */
export async function lockMacro({ db, by }: Scope, id: string): Promise<MacroRow | undefined> {
  const { rows } = await sql<MacroRow>`select ${columns} from macros
    where macro_id = ${id} and (owner_id is null or owner_id = ${by.id}) for update`.execute(db);
  return rows[0];
}

export async function addMacro({ db }: Scope, macro: MacroRow): Promise<void> {
  const { id, name, kind, body, ownerId, used } = macro;
  await sql`insert into macros (macro_id, name, kind, body, owner_id, used, created_at, updated_at)
    values (${id}, ${name}, ${kind}, ${body}, ${ownerId}, ${used}, ${now}, ${now})`.execute(db);
}

export async function storeMacro({ db }: Scope, macro: MacroRow): Promise<void> {
  const { id, name, kind, body, ownerId } = macro;
  await sql`update macros set name = ${name}, kind = ${kind}, body = ${body}, owner_id = ${ownerId}, updated_at = ${now}
    where macro_id = ${id}`.execute(db);
}

export async function deleteMacro({ db }: Scope, id: string): Promise<void> {
  await sql`delete from macros where macro_id = ${id}`.execute(db);
}

/** A message was written from this macro. One that was deleted meanwhile, or is a colleague's own, counts nothing. */
export async function countMacroUse({ db, by }: Scope, id: string): Promise<void> {
  await sql`update macros set used = used + 1
    where macro_id = ${id} and (owner_id is null or owner_id = ${by.id})`.execute(db);
}
