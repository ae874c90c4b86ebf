import { randomUUIDv7 } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { ContractDates } from '../../domain/contracts/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

/** Which contract of which company. */
export interface ContractKey {
  companyId: string;
  id: string;
}

export interface ContractYear extends ContractDates {
  /** Null means unlimited. */
  granted: number | null;
  balance: number | null;
}

/** A contract year with how many of its incidents were taken and not returned. */
export type YearWithUse = ContractYear & { used: number };

const startsOn = 'starts_on as startsOn';
const yearFields = [startsOn, 'ends_on as endsOn', 'granted', 'balance'] as const;

const yearsOf = (db: Scope['db'], { companyId, id }: ContractKey) =>
  db
    .selectFrom('contract_years')
    .select(yearFields)
    .where('company_id', '=', companyId)
    .where('contract_id', '=', id);

/** Counted by requests, not by amounts: where incidents are unlimited a line has none, and a plan may change. */
const used = sql<number>`(
  select count(*)::int from (
    select distinct on (line.request_id) line.kind from quota_lines line
    where line.company_id = contract_years.company_id and line.contract_id = contract_years.contract_id
      and line.year_starts_on = contract_years.starts_on and line.request_id is not null
    order by line.request_id, line.event_seq desc) last
  where last.kind <> 'return')`.as('used');

/** The years of a contract that were opened, newest first. */
export const listYears = ({ db }: Scope, contract: ContractKey): Promise<YearWithUse[]> =>
  yearsOf(db, contract).select(used).orderBy('starts_on', 'desc').execute();

export const findYear = (
  { db }: Scope,
  contract: ContractKey,
  year: string,
): Promise<YearWithUse | undefined> =>
  yearsOf(db, contract).select(used).where('starts_on', '=', year).executeTakeFirst();

/**
 * Locks the year until the transaction ends: of two who take the last incident the second waits here (K3). Not so hard
 * that a line of no amount, whose request is locked already, would have to wait for whoever waits for that request.
 */
export const lockYear = (
  { db }: Scope,
  contract: ContractKey,
  year: string,
): Promise<ContractYear | undefined> =>
  yearsOf(db, contract).where('starts_on', '=', year).forNoKeyUpdate().executeTakeFirst();

/** Locks all opened years of these contracts, in one order for everybody. */
export async function lockYearsOf(
  { db }: Scope,
  companyId: string,
  contractIds: readonly string[],
): Promise<void> {
  await db
    .selectFrom('contract_years')
    .select(startsOn)
    .where('company_id', '=', companyId)
    .where('contract_id', 'in', contractIds)
    .orderBy('contract_id')
    .orderBy('starts_on')
    .forNoKeyUpdate()
    .execute();
}

/** True where this call opened the year: then its grant is still to be written in the ledger. */
export async function addYear(
  { db }: Scope,
  contract: ContractKey,
  year: ContractYear,
): Promise<boolean> {
  const added = await db
    .insertInto('contract_years')
    .values({
      company_id: contract.companyId,
      contract_id: contract.id,
      starts_on: year.startsOn,
      ends_on: year.endsOn,
      granted: year.granted,
      balance: year.balance,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export interface QuotaLine {
  kind: 'grant' | 'reserve' | 'commit' | 'return' | 'correction';
  amount: number;
  requestId?: string;
  /** The entry of the request's history that it came with. */
  eventSeq?: number;
  /** In words, where no history holds them; also of a grant that a change of plan brought. */
  reason?: string;
}

export const addQuotaLine = (
  scope: Scope,
  contract: ContractKey,
  yearStartsOn: string,
  line: QuotaLine,
  now: number,
) => quotaLine(scope, contract, yearStartsOn, line, now).execute();

/** Writes the line and moves the balance by its amount, so that the balance stays the sum of the lines. */
export const addQuotaLineAndMove = (
  scope: Scope,
  contract: ContractKey,
  yearStartsOn: string,
  line: QuotaLine,
  now: number,
) =>
  scope.db
    .with('line', () => quotaLine(scope, contract, yearStartsOn, line, now))
    .updateTable('contract_years')
    .set((year) => ({ balance: year('balance', '+', line.amount) }))
    .where('company_id', '=', contract.companyId)
    .where('contract_id', '=', contract.id)
    .where('starts_on', '=', yearStartsOn)
    .execute();

export const quotaLine = (
  { db, by }: Scope,
  contract: ContractKey,
  yearStartsOn: string,
  line: QuotaLine,
  now: number,
) =>
  db.insertInto('quota_lines').values({
    company_id: contract.companyId,
    contract_id: contract.id,
    year_starts_on: yearStartsOn,
    line_id: randomUUIDv7(),
    kind: line.kind,
    amount: line.amount,
    request_id: line.requestId ?? null,
    event_seq: line.eventSeq ?? 1,
    reason: line.reason ?? null,
    actor_kind: by.kind,
    actor_id: by.id,
    occurred_at: toColumn(now),
  });

/** A request's incident on one contract. */
export interface IncidentKey {
  companyId: string;
  contractId: string;
  requestId: string;
}

/** What the ledger last said of a request on a contract. */
export interface LastLine {
  kind: 'reserve' | 'commit' | 'return';
  yearStartsOn: string;
}

export async function lastLineOf(
  { db }: Scope,
  { companyId, contractId, requestId }: IncidentKey,
): Promise<LastLine | undefined> {
  const row = await db
    .selectFrom('quota_lines')
    .select(['kind', 'year_starts_on as yearStartsOn'])
    .where('company_id', '=', companyId)
    .where('contract_id', '=', contractId)
    .where('request_id', '=', requestId)
    .orderBy('event_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as LastLine | undefined;
}

/** A line of no amount of this kind, where the request's last one is of the kind that it follows; one statement. */
export async function addMark(
  { db, by }: Scope,
  { companyId, contractId, requestId }: IncidentKey,
  mark: { kind: 'commit' | 'reserve'; follows: 'commit' | 'reserve'; eventSeq: number },
  now: number,
): Promise<void> {
  await sql`
    insert into quota_lines (company_id, contract_id, year_starts_on, line_id, kind, amount, request_id, event_seq,
      actor_kind, actor_id, occurred_at)
    select company_id, contract_id, year_starts_on, ${randomUUIDv7()}::uuid, ${mark.kind}, 0, request_id,
      ${mark.eventSeq}::int, ${by.kind}, ${by.id}::uuid, ${toColumn(now)}::timestamptz
    from (select * from quota_lines
      where company_id = ${companyId} and contract_id = ${contractId} and request_id = ${requestId}
      order by event_seq desc limit 1) last
    where last.kind = ${mark.follows}`.execute(db);
}

/** A line as its readers see it. */
export interface LedgerRow {
  /** Its place in the year's ledger, from 1. */
  place: number;
  id: string;
  at: number;
  kind: QuotaLine['kind'];
  amount: number;
  /** What was left after it. */
  balance: number;
  requestNumber: number | null;
  reason: string | null;
  actorKind: Scope['by']['kind'];
  actorId: string | null;
  actorName: string | null;
  /** The request holds its incident, and this is the last that was said of it. */
  holds: boolean;
}

/** Lines of one contract year, newest first. */
export const ledgerPage = (
  scope: Scope,
  contract: ContractKey,
  year: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<LedgerRow[]> =>
  ledgerLines(
    scope,
    contract,
    year,
    sql`${before}::bigint is null or place < ${before} order by place desc limit ${limit}`,
  );

/** The same in the order in which they were written, from the one behind the place `after`; 0 for the first. */
export const ledgerFrom = (
  scope: Scope,
  contract: ContractKey,
  year: string,
  { after, limit }: { after: number; limit: number },
): Promise<LedgerRow[]> =>
  ledgerLines(scope, contract, year, sql`place > ${after} order by place limit ${limit}`);

async function ledgerLines(
  { db }: Scope,
  contract: ContractKey,
  year: string,
  stretch: RawBuilder<unknown>,
): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    with lines as (
      select *, row_number() over written as place, sum(amount) over written as balance,
        kind in ('reserve', 'commit') and event_seq = max(event_seq) over (partition by request_id) as holds
      from quota_lines
      where company_id = ${contract.companyId} and contract_id = ${contract.id} and year_starts_on = ${year}
      window written as (order by kind <> 'grant' or reason is not null, occurred_at, line_id))
    select place, line_id as id, floor(extract(epoch from lines.occurred_at) * 1000)::bigint as at, lines.kind, amount,
      balance, requests.number as "requestNumber", coalesce(lines.reason, words.content ->> 'reason') as reason,
      lines.actor_kind as "actorKind", lines.actor_id as "actorId", actor.name as "actorName", holds
    from lines
      left join requests using (company_id, request_id)
      left join request_event_contents words on lines.kind = 'return' and words.company_id = lines.company_id
        and words.request_id = lines.request_id and words.seq = lines.event_seq
      left join people actor on actor.person_id = lines.actor_id
    where ${stretch}`.execute(db);
  return rows;
}
