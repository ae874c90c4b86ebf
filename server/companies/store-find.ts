import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Wanted } from './find-what.ts';

export interface Found {
  id: string;
  publicId: string;
  name: string;
  found: {
    by: 'public_id' | 'contract' | 'licence' | 'name' | 'email' | 'person' | 'domain';
    what: string;
  } | null;
}

/** How many of one meaning are looked at before those of companies that have several of them fall together. */
const LOOKED_AT = 200;

type Meaning = RawBuilder<{ place: number; company_id: string; by: string; what: string }>;

/**
 * Companies by what is typed, each once, by the surest of its meanings. Every meaning is a stretch of an index, so that
 * nothing grows with the number of companies but what is found; `offset 0` keeps the planner from reading them all for
 * the names of some. Staff only, the roles see to it.
 */
export async function findCompanies(
  { db }: Scope,
  wanted: Wanted,
  limit: number,
): Promise<Found[]> {
  const meanings = meaningsOf(wanted);
  const { rows } = await sql<Found>`
    with meant as (${sql.join(meanings, sql` union all `)}),
      surest as (select distinct on (company_id) company_id, place, by, what from meant
        order by company_id, place, what)
    select c.company_id as id, c.public_id as "publicId", c.name,
      json_build_object('by', by, 'what', what) as found
    from surest, lateral (select * from companies where company_id = surest.company_id offset 0) c
    order by place, app.folded(c.name), c.public_id limit ${limit}`.execute(db);
  return rows;
}

/** Behind the company with this id, where one is named. */
export const newestCompanies = (
  { db }: Scope,
  limit: number,
  after: string | null = null,
): Promise<Found[]> =>
  db
    .selectFrom('companies')
    .select(['company_id as id', 'public_id as publicId', 'name'])
    .select(sql<null>`null`.as('found'))
    .$if(after !== null, (newest) => newest.where('company_id', '<', after))
    .orderBy('company_id', 'desc')
    .limit(limit)
    .execute();

function meaningsOf(wanted: Wanted): Meaning[] {
  const { publicId, code, codeEnding, email, domain } = wanted;
  return [
    ...(publicId === null ? [] : [byPublicId(publicId)]),
    byContract(wanted.contract),
    ...(code === null ? [] : [byLicence(sql`code = ${code}`, 1)]),
    ...(codeEnding === null ? [] : [byLicence(sql`right(code, 4) = ${codeEnding}`, 3)]),
    byName(wanted.name),
    ...(email === null ? [] : [byEmail(email)]),
    byPerson(wanted.name),
    ...(domain === null ? [] : [byDomain(domain)]),
  ];
}

/** Byte by byte, as the indexes of beginnings are sorted; after every text that begins so stands U+10FFFF. */
const beginsWith = (column: RawBuilder<unknown>, beginning: RawBuilder<unknown>) =>
  sql`${column} ~>=~ ${beginning} and ${column} ~<~ (${beginning} || chr(1114111))`;

const byPublicId = (publicId: string): Meaning => sql`
  select 0 as place, company_id, 'public_id' as by, public_id as what from companies where public_id = ${publicId}`;

const byContract = (beginning: string): Meaning => sql`
  (select case when lower(number) = ${beginning} then 1 else 4 end as place, company_id, 'contract' as by, number as what
    from contract_directory where ${beginsWith(sql`lower(number)`, sql`${beginning}::text`)}
    order by lower(number) using ~<~ limit ${LOOKED_AT})`;

const byLicence = (condition: RawBuilder<unknown>, place: number): Meaning => sql`
  (select ${place}::integer as place, company_id, 'licence' as by, right(code, 4) as what
    from activation_codes where company_id is not null and ${condition} limit ${LOOKED_AT})`;

/** A whole name first, then names that begin so, then names of which words do. */
const place = (typed: string, places: [number, number, number]) =>
  sql`case when app.folded(found.name) = app.folded(${typed}) then ${places[0]}::integer
    when begins then ${places[1]}::integer else ${places[2]}::integer end`;

const byName = (name: string): Meaning => sql`
  select ${place(name, [2, 5, 6])} as place, company_id, 'name' as by, found.name as what
    from app.companies_named(${name}, ${LOOKED_AT}) found`;

/** Whoever left a company is not found in it. */
const peoplesCompanies = (
  people: RawBuilder<unknown>,
  place: RawBuilder<unknown>,
  by: string,
): Meaning => sql`
  (select ${place} as place, company_id, ${by}::text as by, found.what
    from ${people} found join lateral (select company_id from memberships m
      where m.person_id = found.person_id and m.left_at is null limit 20) theirs on true limit ${LOOKED_AT})`;

const byEmail = (beginning: string): Meaning =>
  peoplesCompanies(
    sql`(select person_id, email as what from email_directory
      where ${beginsWith(sql`email`, sql`${beginning}::text`)} order by email using ~<~ limit ${LOOKED_AT})`,
    sql`case when found.what = ${beginning} then 1 else 7 end`,
    'email',
  );

const byPerson = (name: string): Meaning =>
  peoplesCompanies(
    sql`(select person_id, found.name as what, ${place(name, [3, 8, 8])} as place
      from app.people_named(${name}, ${LOOKED_AT}) found)`,
    sql`found.place`,
    'person',
  );

const byDomain = (beginning: string): Meaning =>
  peoplesCompanies(
    sql`(select person_id, split_part(email, '@', 2) as what from email_directory
      where ${beginsWith(sql`split_part(email, '@', 2)`, sql`${beginning}::text`)}
      order by split_part(email, '@', 2) using ~<~ limit ${LOOKED_AT})`,
    sql`case when found.what = ${beginning} then 3 else 9 end`,
    'domain',
  );
