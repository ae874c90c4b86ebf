import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { SweepWork } from '../crash/sweep-worker.ts';
import type { TestDatabase } from './database.ts';
import { deeds } from './deeds.ts';
import { killWorker } from './mail-kills.ts';
import { World } from './world.ts';

const program = fileURLToPath(new URL('../crash/sweep-worker.ts', import.meta.url));

/** A process that sweeps clocks; it is there when it is at work. */
export async function startSweepWorker(work: SweepWork): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  worker.stdin.end(JSON.stringify(work));
  await once(worker.stdout, 'data');
  return worker;
}

/** Two processes announce everything that is due; the seconds from their start on. */
export async function announceAll(
  clocks: DueClocks,
  connections: SweepWork['connections'],
  lookEveryMs: number,
): Promise<number> {
  const started = performance.now();
  const workers = await Promise.all([1, 2].map(() => startSweepWorker({ connections })));
  await clocks.allAnnounced(lookEveryMs);
  const took = (performance.now() - started) / 1000;
  await Promise.all(workers.map(killWorker));
  return took;
}

/** What was announced, shown and mailed, each as many times as it is there, and once where it should be. */
export interface Announced {
  announced: number;
  notified: number;
  mailed: number;
  /** Mails that nobody would send. */
  withoutJob: number;
  /** Clocks that still have something due. */
  left: number;
}

export class DueClocks {
  readonly #client: pg.Client;
  /** How many there are. */
  readonly count: number;
  /** Once each: to its assignee, the duty manager and the service manager. */
  readonly everything: Announced;

  private constructor(client: pg.Client, count: number) {
    this.#client = client;
    this.count = count;
    const told = count * 3;
    this.everything = { announced: count, notified: told, mailed: told, withoutJob: 0, left: 0 };
  }

  /** `count` requests whose clocks were all due within the minute that has just passed: one real one, and copies of it. */
  static async make(test: Pick<TestDatabase, 'database' | 'admin'>, count: number) {
    const world = await World.open(test.database);
    const engineers = [];
    for (let i = 0; i < 10; i += 1) engineers.push((await world.staff('engineer')).id);
    await world.staff('duty_manager');
    await world.staff('service_manager');
    await world.staff('head');
    const company = await world.company('enterprise');
    const { send } = deeds(test.database, world.book);
    const number = await send(company.owner, world.request(company));
    const client = new pg.Client(test.admin);
    await client.connect();
    client.on('error', () => {});
    await copy(client, number, count - 1);
    await client.query(
      `update requests set assignee_id = ($1::uuid[])[1 + number % 10];
       update request_clocks set next_alarm_at = due, due_at = due, alarms = jsonb_build_array(
         jsonb_build_array('breach', floor(extract(epoch from due) * 1000)::bigint),
         jsonb_build_array('hour_after', floor(extract(epoch from due) * 1000)::bigint + 36000000))
       from (select request_id as id, now() - interval '1 minute' * random() as due from requests) as dues
       where id = request_id`.replace('$1::uuid[]', `'{${engineers.join(',')}}'::uuid[]`),
    );
    await client.query('vacuum analyze requests, request_clocks, request_events');
    return new DueClocks(client, count);
  }

  async figures(): Promise<Announced> {
    const { rows } = await this.#client.query(`select
      (select count(*)::int from clock_announcements) as announced,
      (select count(*)::int from notifications) as notified,
      (select count(*)::int from outbox where announcement_id is not null) as mailed,
      (select count(*)::int from outbox where announcement_id is not null
         and not exists (select from graphile_worker.jobs where key = 'send-mail:' || mail_id)) as "withoutJob",
      (select count(*)::int from request_clocks where next_alarm_at <= now()) as left`);
    return rows[0];
  }

  /** Until nothing is due any more; `everyMs` between two looks. */
  async allAnnounced(everyMs = 20): Promise<void> {
    while ((await this.left()) > 0) {
      await new Promise((soon) => setTimeout(soon, everyMs));
    }
  }

  async left(): Promise<number> {
    const { rows } = await this.#client.query(
      'select count(*)::int as left from request_clocks where next_alarm_at <= now()',
    );
    return rows[0].left;
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}

async function copy(client: pg.Client, number: number, count: number): Promise<void> {
  await client.query(
    `create temp table copies as select gen_random_uuid() as copy_id, nextval('request_number_seq') as copy_number, r.*
       from requests r, generate_series(1, ${count}) where r.number = ${number}`,
  );
  const columns = async (table: string, ...without: string[]) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
        where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    return rows.map(({ name }) => name).filter((name) => !without.includes(name));
  };
  const own = (await columns('requests', 'request_id', 'number', 'idempotency_key')).join(', ');
  const clock = (await columns('request_clocks', 'company_id', 'request_id')).join(', ');
  await client.query(`insert into requests (request_id, number, ${own}) select copy_id, copy_number, ${own} from copies;
    insert into request_directory (number, company_id, request_id) select copy_number, company_id, copy_id from copies;
    insert into request_clocks (company_id, request_id, ${clock})
      select c.company_id, copy_id, ${clock
        .split(', ')
        .map((name) => `k.${name}`)
        .join(', ')}
      from copies c join request_clocks k using (company_id, request_id);
    drop table copies`);
}
