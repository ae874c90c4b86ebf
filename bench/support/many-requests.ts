import pg from 'pg';

/**
 * Copies a request `count` times over the queue, as the superuser, with its first event and with words of its own, so
 * that a search has something to choose from. Returns the copies' numbers like `PD-1000001`.
 */
export async function copyRequests(
  admin: pg.PoolConfig,
  number: number,
  count: number,
): Promise<string[]> {
  return asAdmin(admin, async (client) => {
    await client.query(
      `create temp table copies as select gen_random_uuid() as copy_id, i, r.* from requests r, generate_series(1, ${count}) i
        where r.number = ${number}`,
    );
    await client.query(`update copies set number = nextval('request_number_seq'), idempotency_key = null,
      created_at = created_at - i * interval '1 minute', queue_band = 1 + i % 3,
      subject = ${words('i', 0)}, queue_rank = case when i % 3 = 1 then -(i % 5) else 0 end,
      next_due_at = case when i % 3 = 2 then 'infinity' else next_due_at + i * interval '7 seconds' end`);
    const { rows } = await client.query<{ columns: string }>(`
      select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns where table_name = 'requests' and table_schema = 'public'
        and is_generated = 'NEVER' and column_name <> 'request_id'`);
    const columns = rows[0]?.columns ?? '';
    await client.query(
      `insert into requests (request_id, ${columns}) select copy_id, ${columns} from copies`,
    );
    await client.query(`
      insert into request_directory (number, company_id, request_id) select number, company_id, copy_id from copies;
      insert into request_events
        select e.company_id, c.copy_id, e.seq, e.occurred_at, e.recorded_at, e.kind, e.actor_kind, e.actor_id, e.internal,
          e.terms, e.content_hash, e.hash
        from copies c join request_events e on e.company_id = c.company_id and e.request_id = c.request_id;
      insert into request_event_contents (company_id, request_id, seq, internal, salt, content)
        select e.company_id, c.copy_id, e.seq, e.internal, e.salt,
          e.content || jsonb_build_object('subject', c.subject, 'body', ${words('c.i + c.number * 7', 60)})
        from copies c join request_event_contents e on e.company_id = c.company_id and e.request_id = c.request_id`);
    const copied = await client.query<{ number: string }>('select number from copies');
    return copied.rows.map((row) => `PD-${row.number}`);
  });
}

/** What such a flood leaves to do would else be done while something is measured. */
export const settle = (admin: pg.PoolConfig): Promise<void> =>
  asAdmin(admin, async (client) => {
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  });

/** Words that people write to a support desk; a search finds each in about one request of ten. */
const vocabulary =
  'агент сервер обновление ошибка политика карантин журнал лицензия отчёт проверка письмо шлюз группа устройство драйвер память консоль очередь ключ пароль ' +
  'agent server update error policy quarantine log licence report scan mail gateway group device driver memory console queue certificate password ' +
  'equipo servidor actualización fallo directiva cuarentena registro licencia informe análisis correo nodo grupo dispositivo impresora memoria consola cola clave cortafuegos';

/** A text of six such words among so many rare ones, as an SQL expression; another for each value of `seed`. */
export const words = (seed: string, rare: number): string =>
  `(select string_agg(case when w <= 6 then (string_to_array('${vocabulary}', ' '))[1 + abs(hashint8((${seed})::bigint * 1000 + w)) % 60]
      else 'host' || abs(hashint8((${seed})::bigint * 1000 + w)) % 5000 end, ' ')
    from generate_series(1, ${rare} + 6) w)`;

export async function asAdmin<Result>(
  admin: pg.PoolConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
