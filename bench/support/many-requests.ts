import pg from 'pg';

/** Copies the newest request `count` times over the queue, as the superuser, with its history. */
export async function copyRequests(admin: pg.PoolConfig, count: number): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query(`
      create temp table copies as
        select gen_random_uuid() as copy_id, i, r.* from
          (select * from requests order by created_at desc limit 1) r, generate_series(1, ${count}) i;
      alter table copies drop column open, drop column turn;
      update copies set number = 1000000 + i, created_at = created_at - i * interval '1 minute', idempotency_key = null,
        queue_band = 1 + i % 3, queue_rank = case when i % 3 = 1 then -(i % 5) else 0 end,
        next_due_at = case when i % 3 = 2 then 'infinity' else next_due_at + i * interval '7 seconds' end`);
    const { rows } = await client.query<{ columns: string }>(`
      select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns
      where table_name = 'requests' and table_schema = 'public' and is_generated = 'NEVER' and column_name <> 'request_id'`);
    const columns = rows[0]?.columns ?? '';
    await client.query(
      `insert into requests (request_id, ${columns}) select copy_id, ${columns} from copies`,
    );
    await client.query(`
      insert into request_directory (number, company_id, request_id) select number, company_id, copy_id from copies;
      insert into request_events
        select e.company_id, c.copy_id, e.seq, e.occurred_at, e.recorded_at, e.kind, e.actor_kind, e.actor_id, e.internal,
          e.terms, e.content_hash, e.hash
        from copies c join request_events e on e.company_id = c.company_id and e.request_id = c.request_id`);
    // What such a flood leaves to do would else be done while something is measured.
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}
