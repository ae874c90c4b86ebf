import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { RecordedEvent } from './clock-events.ts';
import { type After, isAfter } from './store-histories.ts';

/** What is stored with a request and follows from its history, by the names of the columns; instants are epoch ms. */
export type Stored = Record<string, number | string | null>;

/** A request as it is stored, and the history it must follow from. */
export interface Written {
  id: string;
  companyId: string;
  number: number;
  request: Stored;
  clocks: Stored[];
  events: RecordedEvent[];
}

/** Pages of all requests, in the order of the primary key. */
export async function writtenRequests(
  { db }: Scope,
  after: After,
  limit: number,
): Promise<Written[]> {
  const { rows } = await sql<Written>`
    select requests.request_id as id, requests.company_id as "companyId", requests.number,
      json_build_object('status', status, 'severity', severity, 'assignee_id', assignee_id, 'contract_id', contract_id,
        'plan_id', plan_id, 'catalogue_version', catalogue_version, 'history_seq', history_seq,
        'clock_kind', clock_kind, 'clock_cycle', clock_cycle, 'clock_state', clock_state,
        'clock_calendar', clock_calendar, 'clock_starts_at', ${ms('clock_starts_at')},
        'clock_warning_at', ${ms('clock_warning_at')}, 'clock_due_at', ${ms('clock_due_at')},
        'clock_answered_at', ${ms('clock_answered_at')}, 'queue_band', queue_band, 'queue_rank', queue_rank,
        'queue_severity', queue_severity, 'lapses_at', ${ms('lapses_at')},
        'next_due_at', case when next_due_at < 'infinity' then ${ms('next_due_at')} end) as request,
      (select coalesce(json_agg(json_build_object('kind', kind, 'cycle', cycle, 'state', state,
          'starts_at', ${ms('starts_at')}, 'warning_at', ${ms('warning_at')}, 'due_at', ${ms('due_at')},
          'answered_at', ${ms('answered_at')}, 'calendar', calendar, 'target_minutes', target_minutes,
          'breach_reason', breach_reason, 'dispute', dispute)), '[]')
        from request_clocks clock
        where clock.company_id = requests.company_id and clock.request_id = requests.request_id) as clocks,
      (select coalesce(json_agg(json_build_object('seq', event.seq, 'kind', event.kind, 'terms', event.terms,
          'actorId', event.actor_id, 'occurredAt', ${ms('event.occurred_at')}) order by event.seq), '[]')
        from request_events event
        where event.company_id = requests.company_id and event.request_id = requests.request_id) as events
    from requests where ${isAfter(after)}
    order by requests.company_id, requests.request_id limit ${limit}`.execute(db);
  return rows;
}

const ms = (column: string) => sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
