import type pg from 'pg';

/** Tables that hold this text in any of their columns, in any case; of all schemas, the job runner's too. */
export async function tablesThatHold(admin: pg.Pool, ...texts: string[]): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hits = await admin.query(
      `select t::text as row from ${name} t where exists (
        select from unnest($1::text[]) wanted where strpos(lower(t::text), lower(wanted)) > 0) limit 1`,
      [texts],
    );
    if (hits.rows[0]) found.push(`${name}: ${hits.rows[0].row.slice(0, 300)}`);
  }
  return found;
}
