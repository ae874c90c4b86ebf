import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** How many open requests are assigned to whom; nothing of those who have none. */
export async function countAssigned({ db }: Scope): Promise<Map<string, number>> {
  const { rows } = await sql<{ assigneeId: string; count: number }>`
    select assignee_id as "assigneeId", count(*) as count from requests
    where open and assignee_id is not null group by assignee_id`.execute(db);
  return new Map(rows.map(({ assigneeId, count }) => [assigneeId, count]));
}

/** Numbers of the open requests that are assigned to somebody, in order. */
export async function numbersAssignedTo({ db }: Scope, personId: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from requests where open and assignee_id = ${personId} order by number`.execute(
    db,
  );
  return rows.map(({ number }) => number);
}
