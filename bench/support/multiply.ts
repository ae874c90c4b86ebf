import type pg from 'pg';
import { asAdmin, words } from './many-requests.ts';

/** Open: sent, answered in time or late, the customer's turn, solved. Ended: accepted. */
export type Shape =
  | 'fresh'
  | 'answered'
  | 'answered_late'
  | 'awaiting'
  | 'solved'
  | 'closed'
  | 'closed_late';

export interface Template {
  planId: string;
  severity: number;
  shape: Shape;
  number: number;
}

export interface Sources {
  requests: number;
  /** The largest first. */
  companies: { id: string; contractId: string; planId: string }[];
  members: { companyId: string; id: string }[];
  engineers: string[];
  templates: Template[];
}

export interface Multiplied {
  requests: number;
  open: number;
  companies: number;
  /** Of the company with the most. */
  mostOfOne: number;
}

/**
 * Copies the templates, as the superuser, until there are so many requests. Company `k` of them has a share of
 * 1/(k + 9): of a million the first has 20,000, most have a few hundred. Copies are moved in time with their clocks, so
 * that they stand in every band of the queue, and are written oldest first, as they would have come.
 */
export const multiply = (admin: pg.PoolConfig, sources: Sources): Promise<Multiplied> =>
  asAdmin(admin, async (client) => {
    // Rows that follow others which are there need no look at each; and no clock of another day starts the sweep.
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB';
      set work_mem = '256MB'; set synchronous_commit = off; set jit = off`);
    await tellSources(client, sources);
    await client.query(draw(sources));
    await client.query(copies);
    const indexes = await dropIndexes(client);
    await client.query(await copyTable(client, 'requests', requestsOf));
    await client.query(`insert into request_directory (number, company_id, request_id)
      select number, company_id, request_id from copies`);
    await client.query(await copyTable(client, 'request_events', eventsOf));
    await client.query(await copyTable(client, 'request_event_contents', contentsOf));
    await client.query(await copyTable(client, 'request_clocks', clocksOf));
    await client.query(reads);
    for (const index of indexes) await client.query(index);
    const { rows } = await client.query<Multiplied>(`
      select count(*)::int as requests, (count(*) filter (where open))::int as open,
        count(distinct company_id)::int as companies,
        (select max(n)::int from (select count(*) n from requests group by company_id) each) as "mostOfOne"
      from requests`);
    return rows[0] as Multiplied;
  });

async function tellSources(client: pg.Client, sources: Sources): Promise<void> {
  await client.query(`
    create temp table told_companies (k serial, id uuid, contract_id uuid, plan_id text);
    create temp table told_members (company_id uuid, id uuid);
    create temp table told_engineers (k serial, id uuid);
    create temp table told_templates (plan_id text, severity int, shape text, number bigint)`);
  const { companies, members, engineers, templates } = sources;
  const tell = (table: string, columns: string, types: string[], lists: unknown[][]) =>
    client.query(
      `insert into ${table} (${columns}) select * from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`)})`,
      lists,
    );
  await tell(
    'told_companies',
    'id, contract_id, plan_id',
    ['uuid', 'uuid', 'text'],
    [
      companies.map(({ id }) => id),
      companies.map(({ contractId }) => contractId),
      companies.map(({ planId }) => planId),
    ],
  );
  await tell(
    'told_members',
    'company_id, id',
    ['uuid', 'uuid'],
    [members.map(({ companyId }) => companyId), members.map(({ id }) => id)],
  );
  await tell('told_engineers', 'id', ['uuid'], [engineers]);
  await tell(
    'told_templates',
    'plan_id, severity, shape, number',
    ['text', 'int', 'text', 'bigint'],
    [
      templates.map(({ planId }) => planId),
      templates.map(({ severity }) => severity),
      templates.map(({ shape }) => shape),
      templates.map(({ number }) => number),
    ],
  );
}

/** What chance decides of each, the same on every run. */
const draw = ({ requests, companies, engineers, templates }: Sources) => `
  select setseed(0.4);
  create temp table draws as select i, i % 10 = 0 as is_open,
      1 + floor(9 * (power(1 + ${companies.length} / 9.0, random()) - 1))::int as k, random() < 0.6 as premium,
      1 + floor(4 * sqrt(random()))::int as severity, random() as shape, random() as age, random() as person,
      case when random() < 0.7 then 1 + floor(random() * ${engineers.length})::int end as engineer
    from generate_series(1, ${requests - templates.length}) i;
  analyze draws`;

/** Which request each copies, whose it is, and how far it is moved in time. */
const copies = `
  create temp table shaped as
    select d.*, c.id as of_company, c.contract_id as of_contract, case when premium then c.plan_id else 'standard' end as of_plan,
      case when not is_open then case when shape < 0.95 then 'closed' else 'closed_late' end
        when shape < 0.35 then 'fresh' when shape < 0.68 then 'answered' when shape < 0.7 then 'answered_late'
        when shape < 0.9 then 'awaiting' else 'solved' end as of_shape
    from draws d join told_companies c using (k);
  create temp table placed as
    select s.*, r.request_id as template_id, r.company_id as template_company, r.created_by as template_person,
      -- One running clock in twenty is late, nobody's time to answer has run out, and what was dealt with has its last
      -- change at some time before now.
      case when r.clock_state = 'running' then now() - (age * 1.05) * (r.clock_due_at - r.created_at) - r.created_at
        when r.lapses_at is not null then now() - r.updated_at - age * 0.9 * (r.lapses_at - r.updated_at)
        when is_open then now() - r.updated_at - age * age * interval '30 days'
        else now() - r.updated_at - age * interval '1095 days' end as shift, r.created_at as template_created
    from shaped s
      join told_templates t on (t.plan_id, t.severity, t.shape) = (s.of_plan, s.severity, s.of_shape)
      join requests r on r.number = t.number;
  create temp table copies as
    select uuidv7(template_created + shift - now()) as request_id, of_company as company_id, template_id, template_company,
      template_person, shift, is_open, i, (select last_value from request_number_seq) + row_number() over (order by template_created + shift) as number,
      case when premium then of_contract end as contract_id, m.ids[1 + floor(person * cardinality(m.ids))::int] as person_id,
      e.id as engineer_id
    from placed p
      join (select company_id, array_agg(id order by id) as ids from told_members group by company_id) m
        on m.company_id = p.of_company
      left join told_engineers e on e.k = p.engineer
    order by template_created + shift;
  select setval('request_number_seq', (select max(number) from copies));
  analyze copies`;

/** By column, what is not copied from the template; instants are moved. */
type Changed = Record<string, string>;
interface Copied {
  /** How the template's rows are found from a copy. */
  on: string;
  changed: Changed;
}

const key: Changed = { company_id: 'c.company_id', request_id: 'c.request_id' };
const ofTemplate = '(t.company_id, t.request_id) = (c.template_company, c.template_id)';
const isWarned = `(t.clock_state = 'running' and t.clock_warning_at + c.shift <= now())`;
const byWhom = (column: string) =>
  `case when t.${column} = c.template_person then c.person_id else t.${column} end`;

/** The last one has few of many. */
const PRODUCTS = [
  'endpoint-shield-windows',
  'endpoint-shield-linux',
  'admin-console',
  'mail-gateway',
];
const of = (names: readonly string[]): string =>
  `(array['${names.join("', '")}'])[case when c.i % 997 = 7 then 4 else 1 + c.i % 7 % 3 end]`;

const requestsOf: Copied = {
  on: ofTemplate,
  changed: {
    ...key,
    number: 'c.number',
    created_by: 'c.person_id',
    contract_id: 'c.contract_id',
    idempotency_key: 'null',
    assignee_id: 'c.engineer_id',
    subject: words('c.i', 0),
    product_id: of(PRODUCTS),
    product_name: of(PRODUCTS),
    category_id: `case when c.i % 20 = 3 then 'feedback' else t.category_id end`,
    status: `case when t.status <> 'closed' then t.status when c.i % 30 = 1 then 'solved_no_info'
      when c.i % 3001 = 5 then 'cancelled_by_support' else t.status end`,
    remind_at: 'null',
    queue_band: `case when ${isWarned} then 1 else t.queue_band end`,
    queue_rank: `case when ${isWarned} then 0 else t.queue_rank end`,
  },
};

const eventsOf: Copied = { on: ofTemplate, changed: { ...key, actor_id: byWhom('actor_id') } };

/** Only the open ones: what was said on the others is three years of the same. */
const contentsOf: Copied = {
  on: `${ofTemplate} and c.is_open`,
  changed: {
    ...key,
    content: `case when t.seq = 1 then t.content || jsonb_build_object('body', ${words('c.i', 60)}) else t.content end`,
  },
};

/** Nothing is left to be announced: the sweep has its own figures. */
const clocksOf: Copied = {
  on: ofTemplate,
  changed: { ...key, alarms: `'[]'`, next_alarm_at: 'null' },
};

/** Who sent a request has read it, mostly all of it; engineers a quarter of what is open. */
const reads = `
  insert into request_reads (company_id, request_id, person_id, seq)
    select c.company_id, c.request_id, c.person_id, greatest(1, r.public_seq - (c.i % 5 = 0)::int)
    from copies c join requests r using (company_id, request_id);
  insert into request_reads (company_id, request_id, person_id, seq)
    select c.company_id, c.request_id, e.id, greatest(1, r.history_seq - (c.i % 3 = 0)::int)
    from copies c join requests r using (company_id, request_id) join told_engineers e on (c.i / 10 + e.k) % 4 = 0
    where c.is_open`;

async function copyTable(
  client: pg.Client,
  table: string,
  { on, changed }: Copied,
): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const value = ({ name, type }: (typeof rows)[number]) =>
    changed[name] ?? (type.startsWith('timestamp') ? `t.${name} + c.shift` : `t.${name}`);
  return `insert into ${table} (${rows.map(({ name }) => name)}) select ${rows.map(value)}
    from copies c join ${table} t on ${on} order by c.number`;
}

/** Filling an index of a million row by row takes minutes. Returns what makes them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
    where i.indrelid::regclass::text like 'request%' and not i.indisunique`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}
