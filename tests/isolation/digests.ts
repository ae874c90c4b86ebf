import type pg from 'pg';
import type { House } from './house.ts';

/** A checksum of each table. */
export type Digests = Record<string, string>;

/** Mail goes its way by itself: only how many letters there are is compared. */
const counted = ['outbox'];
/** Sessions note when they were last used, and letters make the links that they carry. */
const restless = [
  'sessions',
  'invitation_links',
  'joining_links',
  'email_change_links',
  'staff_invitation_links',
  'language_links',
  'password_reset_links',
  'registration_links',
];

/** Of every row in the database. */
export const digestsOfAll = (admin: pg.Pool): Promise<Digests> => digests(admin, () => 'true', []);

/** Of what belongs to a house: to its company, to its people and to the member of staff who keeps it. */
export function digestsOf(
  admin: pg.Pool,
  { company, owner, member, keeper }: House,
): Promise<Digests> {
  const belongs: Record<string, string> = {
    company_id: 'company_id = $1',
    person_id: 'person_id = any ($2)',
    owner_id: 'owner_id = any ($2)',
  };
  const of = (columns: string[]) =>
    Object.keys(belongs)
      .filter((column) => columns.includes(column))
      .map((column) => belongs[column])
      .join(' or ');
  return digests(admin, of, [company.id, [owner.id, member.id, keeper.id]]);
}

const count = 'count(*)';
/** When a token was last used is noted by itself. */
const row = "(to_jsonb(row) - 'last_used_at')::text";
const checksum = `md5(string_agg(md5(${row}), '' order by md5(${row})))`;

async function digests(
  admin: pg.Pool,
  conditionOf: (columns: string[]) => string,
  values: unknown[],
): Promise<Digests> {
  const { rows: tables } = await admin.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by 1 order by 1`);
  const found: Digests = {};
  for (const { name, columns } of tables) {
    const condition = conditionOf(columns);
    if (restless.includes(name) || condition === '') continue;
    const used = values.filter((_, i) => condition.includes(`$${i + 1}`));
    const numbered = used.length === values.length ? condition : condition.replace('$2', '$1');
    const { rows } = await admin.query<{ digest: string }>(
      `select ${counted.includes(name) ? count : `concat(${count}, ' ', ${checksum})`} as digest
      from ${name} row where ${numbered}`,
      used,
    );
    found[name] = rows[0]?.digest ?? '';
  }
  return found;
}

/** The tables whose rows are not what they were. */
export const changed = (before: Digests, after: Digests): string[] =>
  Object.keys(before).filter((table) => before[table] !== after[table]);
