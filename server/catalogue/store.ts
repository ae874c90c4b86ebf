import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { DEFAULT_STEPS } from '../../domain/escalation/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';
import { DEFAULT_CATEGORIES } from './categories.ts';
import type { Catalogue, Products } from './schema.ts';

/** A version without what it says. Instants are epoch ms. */
export interface VersionHead {
  version: number;
  holdsFrom: number;
}

export const latestVersion = ({ db }: Scope) =>
  db
    .selectFrom('catalogue_versions')
    .select(['catalogue_version as version', 'holds_from as holdsFrom', 'reason'])
    .orderBy('catalogue_version', 'desc')
    .executeTakeFirst();

/** This version and all after it, oldest first. */
export const versionsFrom = ({ db }: Scope, version: number): Promise<VersionHead[]> =>
  db
    .selectFrom('catalogue_versions')
    .select(['catalogue_version as version', 'holds_from as holdsFrom'])
    .where('catalogue_version', '>=', version)
    .orderBy('catalogue_version')
    .execute();

export async function readVersion({ db }: Scope, version: number): Promise<Catalogue | undefined> {
  const row = await db
    .selectFrom('catalogue_versions')
    .select('content')
    .where('catalogue_version', '=', version)
    .executeTakeFirst();
  return row && upToDate(row.content as unknown as Catalogue);
}

/** What could be asked without a licence (C5) was a product among others, before there were categories. */
function withoutLicenceFree({ areas, products }: Products): Products {
  const free = products.filter((product) => 'needsLicence' in product).map(({ id }) => id);
  const left = areas.map((area) => ({
    ...area,
    products: area.products.filter((id) => !free.includes(id)),
  }));
  return {
    areas: left.filter(
      (area, index) => area.products.length > 0 || areas[index]?.products.length === 0,
    ),
    products: products.filter(({ id }) => !free.includes(id)),
  };
}

/** A version that was kept before a part of the catalogue existed has none of it. */
const upToDate = (content: Catalogue): Catalogue => ({
  ...content,
  plans: content.plans.map((plan) => ({ ...plan, moreClocks: plan.moreClocks ?? [] })),
  statusNames: content.statusNames ?? {},
  escalation: content.escalation ?? DEFAULT_STEPS,
  products: withoutLicenceFree(content.products),
  requests: content.requests ?? DEFAULT_CATEGORIES,
});

export interface NewVersion extends VersionHead {
  content: Catalogue;
  hash: string;
  note: string | null;
  reason: string | null;
  now: number;
}

/** False where somebody else has made a version of this number: one of two savers is told. */
export async function addVersion({ db, by }: Scope, made: NewVersion): Promise<boolean> {
  const { version } = made;
  const added = await db
    .insertInto('catalogue_versions')
    .values({
      catalogue_version: version,
      content: JSON.stringify(made.content),
      content_hash: made.hash,
      holds_from: toColumn(made.holdsFrom),
      created_at: toColumn(made.now),
      created_by: by.id,
      note: made.note,
      reason: made.reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('catalogue_version')
    .executeTakeFirst();
  if (!added) return false;
  await db
    .insertInto('installation_events')
    .values({
      event_id: randomUUIDv7(),
      occurred_at: toColumn(made.now),
      kind: 'catalogue_version_made',
      actor_kind: by.kind === 'staff' ? 'staff' : 'system',
      actor_id: by.id,
      source_address: by.address,
      facts: JSON.stringify({ version, hash: made.hash, holdsFrom: made.holdsFrom }),
    })
    .execute();
  await sql`select pg_notify('live', ${JSON.stringify({ catalogue: version })})`.execute(db);
  return true;
}

export interface VersionRow extends VersionHead {
  savedAt: number;
  savedBy: string | null;
  note: string | null;
  reason: string | null;
  begunAt: number | null;
  finishedAt: number | null;
  moved: number | null;
}

/** The newest first. */
export const listVersions = ({ db }: Scope): Promise<VersionRow[]> =>
  db
    .selectFrom('catalogue_versions')
    .leftJoin('people', 'person_id', 'created_by')
    .leftJoin('catalogue_applications as applied', (join) =>
      join.onRef('applied.catalogue_version', '=', 'catalogue_versions.catalogue_version'),
    )
    .select([
      'catalogue_versions.catalogue_version as version',
      'holds_from as holdsFrom',
      'catalogue_versions.created_at as savedAt',
      'people.name as savedBy',
      'note',
      'reason',
      'begun_at as begunAt',
      'finished_at as finishedAt',
      'moved',
    ])
    .orderBy('catalogue_versions.catalogue_version', 'desc')
    .execute();

/** What contracts and earlier versions still need: ids of plans, and of the calendars that plans name. */
export async function stillNeeded({
  db,
}: Scope): Promise<{ plans: Set<string>; calendars: Set<string> }> {
  const plans = await sql<{ id: string }>`select distinct plan_id as id from contracts`.execute(db);
  const calendars = await sql<{ id: string }>`
    select distinct id #>> '{}' as id from (
      select jsonb_path_query(content, '$.plans[*].openingHours') as id from catalogue_versions
      union all select jsonb_path_query(content, '$.plans[*].coverage.*') from catalogue_versions
      union all select jsonb_path_query(content, '$.plans[*].targets.*.calendar') from catalogue_versions
      union all select jsonb_path_query(content, '$.plans[*].moreClocks[*].targets.*.calendar') from catalogue_versions
      union all select jsonb_path_query(overrides, '$.targets.*.calendar') from contracts
    ) named`.execute(db);
  return {
    plans: new Set(plans.rows.map(({ id }) => id)),
    calendars: new Set(calendars.rows.map(({ id }) => id)),
  };
}

/** Takes up bringing a version to the open requests; false where it is done, or somebody began within `leaseMs`. */
export async function beginApplication(
  { db }: Scope,
  version: number,
  now: number,
  leaseMs: number,
): Promise<boolean> {
  const begun = await db
    .insertInto('catalogue_applications')
    .values({ catalogue_version: version, begun_at: toColumn(now) })
    .onConflict((conflict) =>
      conflict
        .column('catalogue_version')
        .doUpdateSet({ begun_at: toColumn(now) })
        .where('catalogue_applications.finished_at', 'is', null)
        .where('catalogue_applications.begun_at', '<=', instantValue(now - leaseMs)),
    )
    .returning('catalogue_version')
    .executeTakeFirst();
  return begun !== undefined;
}

export const finishApplication = ({ db }: Scope, version: number, moved: number, now: number) =>
  db
    .updateTable('catalogue_applications')
    .set({ finished_at: toColumn(now), moved })
    .where('catalogue_version', '=', version)
    .execute();

/** The reason a version was saved with, and whether it was brought to the open requests. */
export const applicationOf = ({ db }: Scope, version: number) =>
  db
    .selectFrom('catalogue_versions')
    .leftJoin('catalogue_applications as applied', (join) =>
      join.onRef('applied.catalogue_version', '=', 'catalogue_versions.catalogue_version'),
    )
    .select(['reason', 'finished_at as finishedAt', 'moved'])
    .where('catalogue_versions.catalogue_version', '=', version)
    .executeTakeFirst();
