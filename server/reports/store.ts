import { type RawBuilder, sql } from 'kysely';
import type { Severity } from '../../domain/plans/index.ts';
import type { PromiseCount } from '../../domain/reports/index.ts';
import type { BreachReason, ClockKind, DisputeState } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';

/** Epoch ms, [from, until). */
export interface Period {
  from: number;
  until: number;
  planId?: string | undefined;
  /** A company's public id. */
  company?: string | undefined;
}

export interface CountedGroup extends PromiseCount {
  kind: ClockKind;
  planId: string;
  severity: Severity;
}

export interface BrokenPromise {
  number: number;
  subject: string;
  companyName: string;
  planId: string;
  severity: Severity;
  kind: ClockKind;
  cycle: number;
  dueAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  reason: BreachReason | null;
  dispute: DisputeState | null;
}

/**
 * Promises by the moment that decided them, not by any sweep: a kept one by its answer, a broken one by the due time
 * that passed. `now` is epoch ms.
 */
const decided = (period: Period, now: number): RawBuilder<unknown> => sql`
  ${promises(period, sql`false`, sql`clock.state = 'met' and ${within('answered_at', period)}`)}
  union all
  ${promises(
    period,
    sql`true`,
    sql`clock.state in ('missed', 'running') and ${within('due_at', period)}
    and (clock.state = 'missed' or clock.due_at < ${instantValue(now)})`,
  )}`;

const promises = (
  { planId, company }: Period,
  broken: RawBuilder<boolean>,
  condition: RawBuilder<unknown>,
) => sql`
  select clock.*, requests.number, requests.subject, requests.plan_id, requests.severity, requests.ended_at,
      companies.name as company_name, ${broken} as broken
    from request_clocks clock join requests using (company_id, request_id) join companies using (company_id)
    where ${condition}
      and ${planId === undefined ? sql`true` : sql`requests.plan_id = ${planId}`}
      and ${company === undefined ? sql`true` : sql`companies.public_id = ${company}`}`;

const within = (column: string, { from, until }: Period) =>
  sql`clock.${sql.ref(column)} >= ${instantValue(from)} and clock.${sql.ref(column)} < ${instantValue(until)}`;

export async function countPromises(
  { db }: Scope,
  period: Period,
  now: number,
): Promise<CountedGroup[]> {
  const { rows } = await sql<CountedGroup>`
    select kind, plan_id as "planId", severity, (count(*) filter (where not broken))::int as kept,
      (count(*) filter (where broken))::int as broken,
      (count(*) filter (where broken and dispute = 'accepted'))::int as "leftOut",
      (count(*) filter (where broken and breach_reason is null))::int as unexplained,
      (count(*) filter (where broken and dispute = 'open'))::int as disputed
    from (${decided(period, now)}) promise
    group by kind, plan_id, severity order by kind, plan_id, severity`.execute(db);
  return rows;
}

export async function countReasons(
  { db }: Scope,
  period: Period,
  now: number,
): Promise<{ reason: BreachReason | null; count: number }[]> {
  const { rows } = await sql<{ reason: BreachReason | null; count: number }>`
    select breach_reason as reason, count(*)::int as count from (${decided(period, now)}) promise
    where broken group by breach_reason order by count desc, breach_reason`.execute(db);
  return rows;
}

/** Newest first. */
export async function listBroken(
  { db }: Scope,
  period: Period,
  now: number,
  most: number,
): Promise<BrokenPromise[]> {
  const { rows } = await sql<BrokenPromise>`
    select number, subject, company_name as "companyName", plan_id as "planId", severity, kind, cycle,
      due_at as "dueAt", answered_at as "answeredAt", ended_at as "endedAt", breach_reason as reason, dispute
    from (${decided(period, now)}) promise
    where broken order by due_at desc, number limit ${most}`.execute(db);
  return rows;
}
