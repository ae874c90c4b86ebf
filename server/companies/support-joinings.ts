import { mayDecideForCompanies } from '../../domain/access/index.ts';
import { type Actor, as, asGatekeeper, type Scope } from '../access/index.ts';
import { lockActivationCode } from '../licences/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { endWith } from './decide-joining.ts';
import { askCompany, asStated } from './settle-joining.ts';
import { recordCompanyEvent } from './store.ts';
import type { GivenRole } from './store-invitations.ts';
import { listDeciders, lockJoining } from './store-joinings.ts';
import { listForSupport, lockForSupport, noteDecided, type StatedBy } from './store-statements.ts';

export interface SupportDecision {
  decision: 'approve' | 'refuse' | 'pass_on';
  role: GivenRole;
}

/** C2: what no administrator could be asked, for support. Error: not_allowed. */
export async function listSupportJoinings(database: Database, actor: Actor) {
  if (!mayDecideForCompanies(actor)) throw new ProblemError('not_allowed');
  return as(database, actor, listForSupport);
}

/**
 * C2: support lets somebody in, refuses, or passes the question on to the company. Only where nobody there could change
 * it may they be let in as an administrator. Errors: not_allowed; not_found, also where it was decided; bad_input where
 * nobody could be asked, or for a role that is not support's to give.
 */
export async function decideForCompany(
  database: Database,
  actor: Actor,
  statementId: string,
  wanted: SupportDecision,
): Promise<void> {
  if (!mayDecideForCompanies(actor)) throw new ProblemError('not_allowed');
  await asGatekeeper(database, async (scope) => {
    const statement = await lockForSupport(scope, statementId);
    const code = statement && (await lockActivationCode(scope, statement.activationCode));
    if (!statement || !code?.companyId) throw new ProblemError('not_found');
    const now = await databaseNow(scope.db);
    const hasDeciders = (await listDeciders(scope, code.companyId)).length > 0;
    if (wanted.decision === 'pass_on' && !hasDeciders) throw wrong('decision', 'nobody to ask');
    if (wanted.role === 'administrator' && hasDeciders)
      throw wrong('role', 'theirs to give who manage the company');
    const by = { kind: 'staff', id: actor.id, address: actor.sourceAddress } as const;
    await carryOut({ ...scope, by }, code.companyId, statement, wanted, now);
    await noteDecided(scope, statementId, actor.id, now);
  });
}

async function carryOut(
  scope: Scope,
  companyId: string,
  statement: StatedBy,
  { decision, role }: SupportDecision,
  now: number,
): Promise<void> {
  const { id: joiningId, personId } = statement;
  const isForCompany = decision === 'pass_on';
  await askCompany(asStated(scope, statement), companyId, statement, now, isForCompany);
  if (isForCompany) {
    const facts = { joiningId, personId };
    await recordCompanyEvent(scope, { companyId, at: now, kind: 'joining_passed_on', facts });
    return;
  }
  const joining = await lockJoining(scope, companyId, joiningId, now);
  // Meanwhile the person asked again with the right name: the company has the question.
  if (!joining) throw new ProblemError('not_found');
  const verdict =
    decision === 'approve' ? { approve: true as const, role } : { approve: false as const };
  await endWith(scope, joining, verdict, now);
}

const wrong = (path: string, message: string) =>
  new ProblemError('bad_input', { fields: [{ path, message }] });
