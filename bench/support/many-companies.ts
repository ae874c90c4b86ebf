import type pg from 'pg';
import { asAdmin, settle } from './many-requests.ts';

/**
 * Writes so many companies, as the superuser, each with three people, a contract and mostly two licences. Names are of
 * a legal form and a word that many have around one that few have; one person in ten has an address that says nothing of
 * the company. Returns what staff would type to find some of them.
 */
export async function addCompanies(
  admin: pg.PoolConfig,
  count: number,
  asked: number,
): Promise<string[]> {
  const searches = await asAdmin(admin, async (client) => {
    // Rows that follow others which are there need no look at each, and no page is told of them.
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '256MB';
      set work_mem = '256MB'; set synchronous_commit = off; set jit = off`);
    const indexes = await dropIndexes(client);
    for (const statement of statements)
      await client.query(statement.replaceAll('$count', `${count}`));
    for (const index of indexes) await client.query(index);
    const { rows } = await client.query<{ typed: string }>(typed, [Math.ceil(asked / 15)]);
    return rows.map((row) => row.typed);
  });
  await settle(admin);
  return searches;
}

/** One of a list, another for each value of `seed`. */
const oneOf = (list: string, seed: string): string => {
  const words = list.split(' ');
  return `(array['${words.join("','")}'])[1 + abs(hashint8((${seed})::bigint)) % ${words.length}]`;
};
const syllables = 'ва лен дор ми кас тор ве рин гал но пер су хал ет бро ди фел ю зар ом';
const latin = 'va len dor mi kas tor ve rin gal no per su hal et bro di fel yu zar om';
const forms = 'ООО ООО ООО АО ПАО ИП GmbH Ltd';
const common =
  'Сервис Торг Строй Банк Логистика Энерго Мед Агро Телеком Софт Group Systems Clínica Energía Trade Data';
const first =
  'Анна Ольга Мария Елена Ирина Артём Пётр Иван Дмитрий Сергей Clara José Lucía Henrik Emma Noah';
const rare = (list: string, seed: string) =>
  `initcap(${[1, 2, 3].map((n) => oneOf(list, `${seed} * 11 + ${n}`)).join(' || ')})`;
/** Of the kind whose bits are anybody's to choose. */
const id = (letter: string, seed: string) =>
  `overlay(overlay(md5('${letter}' || ${seed}) placing '8' from 13) placing '8' from 17)::uuid`;
const company = 'k / 3';

const statements = [
  `insert into companies (company_id, public_id, name, created_at)
    select ${id('c', 'k')}, 'C-' || 1000000 + k,
      ${oneOf(forms, 'k')} || ' «' || ${rare(syllables, 'k')} || ' ' || ${oneOf(common, 'k * 7')} || '»', now()
    from generate_series(0, $count - 1) k`,
  `insert into company_directory (public_id, company_id) select 'C-' || 1000000 + k, ${id('c', 'k')}
    from generate_series(0, $count - 1) k`,
  `insert into people (person_id, name, language, time_zone, created_at)
    select ${id('p', 'k')}, ${oneOf(first, 'k')} || ' ' || ${rare(syllables, 'k * 3')} || 'ов', 'ru', 'UTC', now()
    from generate_series(0, $count * 3 - 1) k`,
  `insert into email_directory (email, person_id)
    select lower(${rare(latin, 'k * 3')}) || k || '@' || case when k % 10 = 0 then 'post.example'
      else lower(${rare(latin, company)}) || ${company} || '.example' end, ${id('p', 'k')}
    from generate_series(0, $count * 3 - 1) k`,
  `insert into memberships (company_id, person_id, role, sees_all_requests, joined_at)
    select ${id('c', company)}, ${id('p', 'k')}, case when k % 3 = 0 then 'owner' else 'user' end, false, now()
    from generate_series(0, $count * 3 - 1) k`,
  `insert into contract_directory (number, company_id, contract_id)
    select ${oneOf('PD- SC-20 Д-', 'k')} || 100000 + k, ${id('c', 'k')}, ${id('t', 'k')}
    from generate_series(0, $count - 1) k`,
  `insert into contracts (company_id, contract_id, number, plan_id, catalogue_version, state, starts_on, ends_on, created_at)
    select company_id, contract_id, number, 'plus', 1, 'active', '2026-01-01', '2099-12-31', now()
    from contract_directory where number ~ '\\d{6}$' on conflict do nothing`,
  `insert into activation_codes (code, product_id, seats, valid_from, valid_until, imported_at, company_id, licence_id)
    select upper(left(md5('l' || k), 20)), 'mail-gateway', 10, '2026-01-01', '2099-12-31', now(),
      ${id('c', 'k * 10 / 18')}, ${id('l', 'k')}
    from generate_series(0, $count * 18 / 10 - 1) k`,
];

/** A fifteenth each: words of names that few have and that many have, numbers, codes, people, addresses, domains. */
const typed = `
  with sampled as (
    select c.name, c.public_id, d.number, a.code, p.name as person, e.email, row_number() over () as i,
      regexp_split_to_array(c.name, '[^[:alnum:]]+') as words
    from (select * from companies order by md5(company_id::text) limit $1) c
      join contract_directory d using (company_id)
      join lateral (select code from activation_codes a where a.company_id = c.company_id limit 1) a on true
      join lateral (select person_id from memberships m where m.company_id = c.company_id limit 1) m on true
      join people p using (person_id) join email_directory e using (person_id))
  select v.typed from sampled, lateral (values (1, words[2]), (2, left(words[2], 4)), (3, left(lower(words[2]), 2)), (4, words[3]),
      (5, words[1] || ' ' || words[2]), (6, lower(words[1])), (7, public_id), (8, number), (9, left(number, 5)), (10, code),
      (11, right(code, 4)), (12, person), (13, split_part(person, ' ', 1 + (i % 2)::int)),
      (14, case when i % 2 = 0 then email else left(email, 6) end), (15, split_part(email, '@', 2))) v (kind, typed)
  order by md5(v.kind || sampled.public_id)`;

/** Filling them row by row takes minutes. Returns what makes them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
    where not i.indisunique and i.indrelid::regclass::text in
      ('companies', 'people', 'email_directory', 'memberships', 'contract_directory', 'contracts', 'activation_codes')`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}
