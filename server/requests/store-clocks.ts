import { sql } from 'kysely';
import type { Alarm, Clock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn, toColumnOrNull } from '../platform/database/columns.ts';
import type { RequestState } from './rows.ts';
import type { Parts } from './store-events.ts';

type Key = { companyId: string; id: string };

/**
 * Every promised clock as the history gives it now, beside its event. `before` is whether there were clocks already:
 * one that the history no longer knows (an undone move) goes.
 */
export function clocksWrittenWith(
  db: Scope['db'],
  request: Key,
  { clocks, alarms }: Pick<RequestState, 'clocks' | 'alarms'>,
  before: boolean,
): Parts {
  const rows = clocks.flatMap((clock, i) => storedClock(request, clock, alarms[i] ?? []));
  const parts: Parts = {};
  if (before) parts.forgotten = deleteOthers(db, request, rows);
  if (rows.length > 0) parts.clocks = upsert(db, rows);
  return parts;
}

const upsert = (db: Scope['db'], rows: Row[]) =>
  db
    .insertInto('request_clocks')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['company_id', 'request_id', 'kind', 'cycle']).doUpdateSet((is) => ({
        state: is.ref('excluded.state'),
        starts_at: is.ref('excluded.starts_at'),
        warning_at: is.ref('excluded.warning_at'),
        due_at: is.ref('excluded.due_at'),
        answered_at: is.ref('excluded.answered_at'),
        calendar: is.ref('excluded.calendar'),
        target_minutes: is.ref('excluded.target_minutes'),
        breach_reason: is.ref('excluded.breach_reason'),
        dispute: is.ref('excluded.dispute'),
        alarms: is.ref('excluded.alarms'),
        next_alarm_at: is.ref('excluded.next_alarm_at'),
      })),
    );

const deleteOthers = (db: Scope['db'], request: Key, rows: readonly Row[]) =>
  db
    .deleteFrom('request_clocks')
    .where('company_id', '=', request.companyId)
    .where('request_id', '=', request.id)
    .where(
      sql<boolean>`(kind, cycle) not in (${sql.join([
        sql`('', 0)`,
        ...rows.map(({ kind, cycle }) => sql`(${kind}, ${cycle}::integer)`),
      ])})`,
    );

const alarmColumns = (alarms: readonly Alarm[]) => ({
  alarms: JSON.stringify(alarms.map(({ step, at }) => [step, at])),
  next_alarm_at: toColumnOrNull(alarms[0]?.at ?? null),
});

/** For a clock that is stored already. */
export const storeAlarms = (
  { db }: Scope,
  { companyId, id }: Key,
  { kind, cycle }: Clock,
  alarms: readonly Alarm[],
): Promise<unknown> =>
  db
    .updateTable('request_clocks')
    .set(alarmColumns(alarms))
    .where('company_id', '=', companyId)
    .where('request_id', '=', id)
    .where('kind', '=', kind)
    .where('cycle', '=', cycle)
    .execute();

type Row = NonNullable<ReturnType<typeof storedClock>[number]>;

function storedClock({ companyId, id }: Key, clock: Clock, alarms: readonly Alarm[]) {
  const { state, target, startsAt } = clock;
  if (state === 'none' || !target || startsAt === null) return [];
  return [
    {
      company_id: companyId,
      request_id: id,
      kind: clock.kind,
      cycle: clock.cycle,
      state,
      starts_at: toColumn(startsAt),
      warning_at: toColumnOrNull(clock.warningAt),
      due_at: toColumnOrNull(clock.dueAt),
      answered_at: toColumnOrNull(clock.answeredAt),
      calendar: target.calendar,
      target_minutes: target.minutes,
      breach_reason: clock.breachReason,
      dispute: clock.dispute,
      ...alarmColumns(alarms),
    },
  ];
}
