import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { Catalogue } from './schema.ts';

export const latestVersion = ({ db }: Scope) =>
  db
    .selectFrom('catalogue_versions')
    .select(['catalogue_version as version', 'content_hash as hash'])
    .orderBy('catalogue_version', 'desc')
    .executeTakeFirst();

export async function readVersion({ db }: Scope, version: number): Promise<Catalogue | undefined> {
  const row = await db
    .selectFrom('catalogue_versions')
    .select('content')
    .where('catalogue_version', '=', version)
    .executeTakeFirst();
  return row?.content as Catalogue | undefined;
}

/** Two starters on an empty database: one of them writes, the other finds the version there. */
export const addVersion = (
  { db, by }: Scope,
  version: number,
  catalogue: Catalogue,
  hash: string,
  now: number,
) =>
  db
    .insertInto('catalogue_versions')
    .values({
      catalogue_version: version,
      content: JSON.stringify(catalogue),
      content_hash: hash,
      holds_from: toColumn(now),
      created_at: toColumn(now),
      created_by: by.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
