import type pg from 'pg';
import { roles } from './as-role.ts';
import type { TableRule } from './tables.ts';

export interface FoundTable {
  name: string;
  may: TableRule['may'];
  /** Without those that the database computes. */
  columns: string[];
  /** By role: columns it may update. */
  updatable: Record<string, string[]>;
}

/** What the system catalogue says of every table and view that is ours or the job runner's. */
export async function foundTables(admin: pg.Pool): Promise<FoundTable[]> {
  const { rows } = await admin.query<FoundTable>(
    `select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
      (select json_object_agg(role, granted) from (
        select role, concat(
          case when has_any_column_privilege('pd_' || role, c.oid, 'select') then 'r' end,
          case when has_any_column_privilege('pd_' || role, c.oid, 'insert') then 'i' end,
          case when has_any_column_privilege('pd_' || role, c.oid, 'update') then 'u' end,
          case when has_table_privilege('pd_' || role, c.oid, 'delete') then 'd' end,
          case when has_table_privilege('pd_' || role, c.oid, 'truncate') then 't' end) as granted
        from unnest($1::text[]) role) each where granted <> '') as may,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select json_object_agg(role, array(select attname::text from pg_attribute
          where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
            and has_column_privilege('pd_' || role, c.oid, attnum, 'update')))
        from unnest($1::text[]) role) as updatable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and n.nspname not like 'pg_temp%'
    order by 1`,
    [roles],
  );
  return rows.map((row) => ({ ...row, may: row.may ?? {} }));
}

/** What is not as declared: tables that nobody has classified, rights that are others. */
export function undeclaredTables(
  found: readonly FoundTable[],
  declared: Record<string, TableRule>,
): string[] {
  const faults = found.flatMap(({ name, may }) => {
    const rule = declared[name];
    if (!rule) return [`${name} is not classified`];
    return roles
      .filter(
        (role) =>
          (may[role] ?? '').replace('t', role === 'jobs' ? '' : 't') !== (rule.may[role] ?? ''),
      )
      .map(
        (role) => `pd_${role} has '${may[role] ?? ''}' on ${name}, not '${rule.may[role] ?? ''}'`,
      );
  });
  const gone = Object.keys(declared).filter((name) => !found.some((table) => table.name === name));
  return [...faults, ...gone.map((name) => `${name} is not there any more`)];
}
