import type pg from 'pg';

/**
 * Makes `count` copies of every request there is, by the superuser: plans change with the size of a table. They grow
 * older one by one, every tenth is open; the temporary table `copies` still holds them.
 */
export async function copyRequests(client: pg.Client, count: number): Promise<void> {
  await client.query(`
    create temp table copies as
      select r.*, i, dense_rank() over (order by r.number) as nth from requests r, generate_series(1, ${count}) i;
    alter table copies drop column open, drop column turn;
    update copies set request_id = gen_random_uuid(), number = nth * 1000000 + i,
      created_at = created_at - i * interval '1 minute', idempotency_key = null,
      status = case when i % 10 = 0 then 'processing' else 'closed' end,
      ended_at = case when i % 10 = 0 then null else created_at - i * interval '1 hour' end;
    alter table copies drop column i, drop column nth;`);
  const { rows } = await client.query<{ columns: string }>(`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns where table_name = 'requests' and table_schema = 'public' and is_generated = 'NEVER'`);
  const columns = rows[0]?.columns ?? '';
  await client.query(`insert into requests (${columns}) select ${columns} from copies`);
}
