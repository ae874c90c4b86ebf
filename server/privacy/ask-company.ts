import { randomUUIDv7 } from 'node:crypto';
import { mayDeleteCompany } from '../../domain/access/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import { findCompany, recordCompanyEvent } from '../companies/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { dueAfter, type PrivacyRule } from './rule.ts';
import { addCompanyDeletion, type CompanyDeletion } from './store.ts';
import { tellCompany } from './tell.ts';

/** A company that the reader owns (C3). Errors: not_found, also for other people's; not_allowed for others of it. */
export async function ownedCompany(scope: Scope, actor: Actor, publicId: string) {
  const company = await findCompany(scope, publicId);
  if (!company) throw new ProblemError('not_found');
  if (!mayDeleteCompany(actor, company.id)) throw new ProblemError('not_allowed');
  return company;
}

/**
 * C3, C6: the owner asks that the company account be deleted when the waiting time is over, by typing its name. All of
 * it are told. Errors: not_found, not_allowed, deletion_asked; bad_input for another name.
 */
export async function askCompanyDeletion(
  database: Database,
  actor: Actor,
  { publicId, name }: { publicId: string; name: string },
  rule: PrivacyRule,
): Promise<CompanyDeletion> {
  return as(database, actor, async (scope) => {
    const company = await ownedCompany(scope, actor, publicId);
    if (spoken(name) !== spoken(company.name)) {
      const fields = [{ path: 'name', message: 'must be the name of the company' }];
      throw new ProblemError('bad_input', { fields });
    }
    const now = await databaseNow(scope.db);
    const deletion = {
      id: randomUUIDv7(),
      companyId: company.id,
      askedBy: actor.id,
      askedAt: now,
      dueAt: dueAfter(rule, now),
    };
    if (!(await addCompanyDeletion(scope, deletion))) throw new ProblemError('deletion_asked');
    const facts = { deletionId: deletion.id, dueAt: new Date(deletion.dueAt).toISOString() };
    const event = { companyId: company.id, at: now, facts };
    await recordCompanyEvent(scope, { ...event, kind: 'deletion_asked' });
    await tellCompany(scope, 'company_deletion_asked', deletion);
    return deletion;
  });
}

/** As somebody types a name that they read: spaces and composed letters look alike. */
const spoken = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();
