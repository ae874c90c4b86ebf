import { type RawBuilder, sql } from 'kysely';
import type { Severity } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';

export interface RecordCount {
  contractId: string | null;
  severity: Severity;
  kept: number;
  late: number;
  /** Minutes of the latest; null where none is late. */
  latestMinutes: number | null;
}

interface Wanted {
  companyId: string;
  /** Count no requests but this person's own and those they take part in. */
  onlyOf: string | null;
  /** Epoch ms. */
  from: number;
  now: number;
}

/**
 * First answers of a company, and of those that are seen as one with it, with a due time from `from` on: kept by an
 * answer, broken by a due time that passed by `now`. A late one is measured to its answer, else to the end of the
 * request, else to `now`.
 */
export const countRecord = async ({ db }: Scope, wanted: Wanted): Promise<RecordCount[]> =>
  (await recordQuery(wanted).execute(db)).rows;

/** For the proof that it stays quick. */
export function recordQuery({ companyId, onlyOf, from, now }: Wanted): RawBuilder<RecordCount> {
  const own = sql`(requests.created_by = ${onlyOf} or exists (
    select from request_participants part where part.company_id = requests.company_id
      and part.request_id = requests.request_id and part.person_id = ${onlyOf}))`;
  return sql<RecordCount>`
    select requests.contract_id as "contractId", requests.severity,
      (count(*) filter (where clock.state = 'met'))::int as kept,
      (count(*) filter (where clock.state <> 'met'))::int as late,
      (max(ceil(extract(epoch from coalesce(clock.answered_at, requests.ended_at, ${instantValue(now)}) - clock.due_at) / 60))
        filter (where clock.state <> 'met'))::int as "latestMinutes"
    from company_groups companies
      join request_clocks clock on clock.company_id = companies.with_id
      join requests on requests.company_id = clock.company_id and requests.request_id = clock.request_id
    where companies.company_id = ${companyId} and clock.kind = 'first_response'
      and clock.due_at >= ${instantValue(from)}
      and (clock.state = 'met' or (clock.state in ('missed', 'running') and clock.due_at < ${instantValue(now)}))
      ${onlyOf === null ? sql`` : sql`and ${own}`}
    group by requests.contract_id, requests.severity
    order by requests.contract_id, requests.severity`;
}

/** The day of its registration or of its first contract's start, whichever came before, in a time zone. */
export async function firstDayOf({ db }: Scope, companyId: string, zone: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select least(min(company.created_at at time zone ${zone})::date, min(contract.starts_on))::text as day
    from company_groups companies join companies company on company.company_id = companies.with_id
      left join contracts contract on contract.company_id = company.company_id
    where companies.company_id = ${companyId}`.execute(db);
  return rows[0]?.day ?? '';
}

/** Whom of the vendor's people the company turns to; undefined where nobody is, or may sign in no more. */
export const managerOf = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('account_managers as assigned')
    .innerJoin('people', 'people.person_id', 'assigned.person_id')
    .innerJoin('email_directory', 'email_directory.person_id', 'assigned.person_id')
    .select(['people.person_id as id', 'people.name', 'email_directory.email'])
    .where('assigned.company_id', '=', companyId)
    .where('people.suspended_at', 'is', null)
    .executeTakeFirst();
