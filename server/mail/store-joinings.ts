import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';

/** Who asks to be let in, for a reader who manages that company's people; undefined where either is true no more. */
export const findJoiningFor = (
  { db }: Scope,
  { companyId, joiningId }: { companyId: string; joiningId: string },
  readerId: string,
  now: number,
) =>
  db
    .selectFrom('joinings')
    .innerJoin('companies', 'companies.company_id', 'joinings.company_id')
    .innerJoin('memberships as manager', 'manager.company_id', 'joinings.company_id')
    .select([
      'companies.name as companyName',
      'joinings.person_name as name',
      'joinings.email',
      'joinings.expires_at as expiresAt',
    ])
    .where('joinings.company_id', '=', companyId)
    .where('joinings.joining_id', '=', joiningId)
    .where('joinings.ended_at', 'is', null)
    .where('joinings.expires_at', '>', instantValue(now))
    .where('manager.person_id', '=', readerId)
    .where('manager.role', 'in', ['owner', 'administrator'])
    .where('manager.left_at', 'is', null)
    .executeTakeFirst();
