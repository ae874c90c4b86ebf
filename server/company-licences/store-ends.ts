import { sql } from 'kysely';
import { TOLD_DAYS_BEFORE } from '../../domain/licences/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';
import type { NamedLicence } from './record-licence.ts';

/** A licence of which a mark of days before its end was reached and is noted as told. */
export interface EndingLicence extends NamedLicence {
  /** The company as part of which its company is seen. */
  rootId: string;
  daysBefore: number;
}

/**
 * Notes the marks that were reached by `today`, a local day, and were not told, of so many companies at most; each licence
 * once, with its latest mark. Of a product that goes on under another licence nothing is told. Who notes the same at the
 * same moment waits, and gets nothing.
 */
export async function noteEnds(
  { db }: Scope,
  today: string,
  companies: number,
  now: number,
): Promise<EndingLicence[]> {
  const { rows } = await sql<EndingLicence>`
    with reached as (
      select code.company_id, code.licence_id, code.product_id, code.code_ending, code.valid_until, mark.days
      from activation_codes code cross join unnest(${[...TOLD_DAYS_BEFORE]}::int[]) as mark (days)
      where code.company_id is not null and code.valid_from <= ${today}::date
        and code.valid_until between ${today}::date and ${today}::date + mark.days
        and not exists (select from licence_notices told where told.company_id = code.company_id
          and told.licence_id = code.licence_id and told.valid_until = code.valid_until and told.days_before = mark.days)
        and not exists (select from activation_codes next where next.company_id = code.company_id
          and next.product_id = code.product_id and next.valid_until > code.valid_until
          and next.valid_from <= code.valid_until + 1)),
    chosen as (select distinct company_id from reached order by company_id limit ${companies}),
    noted as (
      insert into licence_notices (company_id, licence_id, valid_until, days_before, told_at)
        select company_id, licence_id, valid_until, days, ${instantValue(now)} from reached join chosen using (company_id)
        order by company_id, licence_id, days
        on conflict do nothing returning company_id, licence_id, days_before)
    select noted.company_id as "companyId", noted.licence_id as "licenceId", reached.product_id as "productId",
      reached.code_ending as "codeEnding", min(noted.days_before) as "daysBefore",
      coalesce((select merger.root_id from company_scope merger
        where merger.member_id = noted.company_id and merger.until_at is null), noted.company_id) as "rootId"
    from noted join reached on reached.company_id = noted.company_id and reached.licence_id = noted.licence_id
      and reached.days = noted.days_before
    group by noted.company_id, noted.licence_id, reached.product_id, reached.code_ending
    order by noted.company_id, noted.licence_id`.execute(db);
  return rows;
}
