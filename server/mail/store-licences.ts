import { sql } from 'kysely';
import { ENDS_SOON_DAYS } from '../../domain/licences/index.ts';
import type { Scope } from '../access/index.ts';
import type { EndingLicences } from './render/licences-mail.ts';

/**
 * C5: the licences of a company, and of those that are seen as one with it, whose end was told and is still near; named as
 * the history names them. Undefined where there is none. `now` is epoch ms.
 */
export async function findEndingLicences(
  { db }: Scope,
  companyId: string,
  now: number,
): Promise<EndingLicences | undefined> {
  const today = new Date(now).toISOString().slice(0, 10);
  const { rows } = await sql<{ companyName: string; name: string; validUntil: string }>`
    select c.name as "companyName", told.name, code.valid_until as "validUntil"
    from companies c
      join company_groups g on g.company_id = c.company_id
      join activation_codes code on code.company_id = g.with_id
      join lateral (
        select event.facts ->> 'name' as name from company_events event
          where event.company_id = code.company_id and event.kind = 'licence_ends_soon'
            and event.facts ->> 'licenceId' = code.licence_id::text
          order by event.occurred_at desc limit 1) told on true
    where c.company_id = ${companyId}
      -- Which are near was decided by the operator's day, which may be the one before or after.
      and code.valid_until between ${today}::date - 1 and ${today}::date + ${ENDS_SOON_DAYS}::int + 1
    order by code.valid_until, told.name`.execute(db);
  const [first] = rows;
  return first && { companyName: first.companyName, licences: rows };
}
