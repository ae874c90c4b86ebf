import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { Head, Seal } from './seal.ts';

const SEALING_LOCK = 7_204_121;
/** Small enough that pages do not wait while a large seal is hashed. */
const BATCH = 1_000;

/** All statements of this transaction see the database as it is at its first; ask before any other. */
export const stayAtOneMoment = ({ db }: Scope) =>
  sql`set transaction isolation level repeatable read`.execute(db);

/** Whether nobody else is sealing; held until the transaction ends. */
export async function lockSealing({ db }: Scope): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(${SEALING_LOCK}) as alone`.execute(db);
  return rows[0]?.alone === true;
}

/** When this transaction began, epoch ms: all it can read was written before what comes later. */
export async function beginning({ db }: Scope): Promise<number> {
  const { rows } = await sql<{ at: number }>`
    select floor(extract(epoch from now()) * 1000)::bigint as at`.execute(db);
  if (!rows[0]) throw new Error('the database did not say the time');
  return rows[0].at;
}

const seals = ({ db }: Scope) =>
  db
    .selectFrom('history_seals')
    .select([
      'seal',
      'sealed_at as sealedAt',
      'previous_hash as previousHash',
      'heads_hash as headsHash',
      'heads',
      'catalogue_version as catalogueVersion',
      'catalogue_hash as catalogueHash',
      'key_id as keyId',
      'signature',
    ]);

/** Oldest first. */
export const sealsAfter = (scope: Scope, seal: number): Promise<Seal[]> =>
  seals(scope).where('seal', '>', seal).orderBy('seal').execute();

export const lastSeal = (scope: Scope): Promise<Seal | undefined> =>
  seals(scope).orderBy('seal', 'desc').limit(1).executeTakeFirst();

export async function knowKey(
  { db }: Scope,
  keyId: string,
  publicKey: Buffer,
  now: number,
): Promise<void> {
  await db
    .insertInto('signing_keys')
    .values({ key_id: keyId, public_key: publicKey, created_at: toColumn(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The heads of all histories that grew since they were sealed, in one statement; what shrank is left as evidence. The
 * last heads are gathered first: looked up one by one, each look would wade through what this statement has written.
 */
export async function addHeads({ db }: Scope, seal: number): Promise<void> {
  await sql`
    insert into history_seal_heads (seal, request_id, seq, head)
      with sealed as materialized (
        select distinct on (request_id) request_id, seq from history_seal_heads order by request_id, seal desc)
      select ${seal}::integer, r.request_id, r.history_seq, r.history_head from requests r
        left join sealed using (request_id) where r.history_seq > coalesce(sealed.seq, 0)`.execute(
    db,
  );
}

/** The heads of a seal in the order of their requests' ids. */
export async function* headsOf({ db }: Scope, seal: number): AsyncGenerator<Head> {
  let after: string | null = null;
  for (;;) {
    let query = db
      .selectFrom('history_seal_heads')
      .select(['request_id as requestId', 'seq', 'head'])
      .where('seal', '=', seal)
      .orderBy('request_id')
      .limit(BATCH);
    if (after) query = query.where('request_id', '>', after);
    const heads: Head[] = await query.execute();
    yield* heads;
    after = heads.at(-1)?.requestId ?? null;
    if (heads.length < BATCH) return;
  }
}

/** The catalogue's versions, oldest first, one at a time. */
export async function* catalogueVersions({
  db,
}: Scope): AsyncGenerator<{ version: number; content: unknown }> {
  let version = 0;
  for (;;) {
    const found = await db
      .selectFrom('catalogue_versions')
      .select(['catalogue_version as version', 'content'])
      .where('catalogue_version', '>', version)
      .orderBy('catalogue_version')
      .limit(1)
      .executeTakeFirst();
    if (!found) return;
    yield found;
    version = found.version;
  }
}

export const addSeal = ({ db }: Scope, seal: Seal) =>
  db
    .insertInto('history_seals')
    .values({
      seal: seal.seal,
      sealed_at: toColumn(seal.sealedAt),
      previous_hash: seal.previousHash,
      heads_hash: seal.headsHash,
      heads: seal.heads,
      catalogue_version: seal.catalogueVersion,
      catalogue_hash: seal.catalogueHash,
      key_id: seal.keyId,
      signature: seal.signature,
    })
    .execute();
