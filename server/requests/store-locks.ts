import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Held, LockedRequest } from './rows.ts';
import { type Reach, withinReach } from './store.ts';

type Row = LockedRequest & Pick<Held, 'history' | 'now'> & { current: boolean };

/** Locks a request and reads its history and the database's clock, both as they are once the lock is held. */
export const lockRequest = (scope: Scope, number: number, reach: Reach) =>
  lock(scope, withinReach(scope.db, number, reach));

export const lockRequestById = (scope: Scope, companyId: string, id: string) =>
  lock(scope, sql`requests.company_id = ${companyId} and requests.request_id = ${id}`);

async function lock({ db }: Scope, condition: RawBuilder<unknown>): Promise<Held | undefined> {
  const query = statement(condition);
  let [row] = (await query.execute(db)).rows;
  // What else the statement read is older than the row, where the lock had to be waited for.
  if (row && !row.current) [row] = (await query.execute(db)).rows;
  if (!row) return undefined;
  const { history, now, current: _current, ...request } = row;
  return { request, history, now };
}

/** Whether somebody is in the held request's company today, by themselves or through a merger. */
const isIn = (person: 'creator' | 'added') => sql`exists (
  select from memberships member where member.person_id = ${sql.ref(`${person}.person_id`)} and member.left_at is null
    and member.company_id in (select with_id from company_groups where company_id = held.company_id))`;

const statement = (condition: RawBuilder<unknown>) => sql<Row>`
  with held as materialized (select * from requests where ${condition} for update)
  select held.request_id as id, held.company_id as "companyId", held.number, held.status, held.severity,
    held.created_by as "createdBy", held.assignee_id as "assigneeId", held.ended_at as "endedAt",
    held.seen_by_roles as "seenByRoles", held.history_seq as "historySeq", held.history_head as "historyHead",
    floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now,
    (select creator.language from people creator
      where creator.person_id = held.created_by and ${isIn('creator')}) as "creatorLanguage",
    (select coalesce(json_agg(json_build_object('personId', added.person_id, 'language', added.language)), '[]')
      from request_participants part join people added using (person_id)
      where part.company_id = held.company_id and part.request_id = held.request_id
        and ${isIn('added')}) as "addedReaders",
    array(select part.person_id::text from request_participants part
      where part.company_id = held.company_id and part.request_id = held.request_id) as participants,
    array(select part.person_id::text from request_participants part
      where part.company_id = held.company_id and part.request_id = held.request_id and part.took_over) as successors,
    (select json_agg(json_build_object('seq', event.seq, 'kind', event.kind, 'terms', event.terms,
        'actorId', event.actor_id, 'occurredAt', floor(extract(epoch from event.occurred_at) * 1000)::bigint) order by event.seq)
      from request_events event
      where event.company_id = held.company_id and event.request_id = held.request_id) as history,
    held.history_seq = (select history_seq from requests before
      where before.company_id = held.company_id and before.request_id = held.request_id) as current
  from held`;
