import { mayManagePeople } from '../../domain/access/index.ts';
import { type Actor, as, asGatekeeper, type Scope, tokenHash } from '../access/index.ts';
import { queueJoiningMail, queueMemberJoinedMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { managedCompany } from './managed-company.ts';
import { addMembership, recordCompanyEvent } from './store.ts';
import type { GivenRole } from './store-invitations.ts';
import {
  endJoining,
  findJoiningByLink,
  type Joining,
  languageOf,
  listDeciders,
  lockJoining,
} from './store-joinings.ts';
import { nameAsContact } from './store-people.ts';

type Verdict = { approve: true; role: GivenRole } | { approve: false };

const verdictOf = (approve: boolean): Verdict =>
  approve ? { approve, role: 'user' } : { approve };

/**
 * C2: an owner or administrator lets somebody in as a user, or refuses, once. Errors: not_found, also where somebody
 * decided before; not_allowed.
 */
export async function decideJoining(
  database: Database,
  actor: Actor,
  { publicId, joiningId, approve }: { publicId: string; joiningId: string; approve: boolean },
): Promise<void> {
  const company = await as(database, actor, (scope) => managedCompany(scope, actor, publicId));
  const decided = await asGatekeeper(database, (scope) =>
    decide(scope, actor, { companyId: company.id, id: joiningId }, approve),
  );
  if (!decided) throw new ProblemError('not_found');
}

/** C2: what the link in an administrator's mail asks. Error: link_expired, also for a link of somebody else's. */
export async function lookAtJoining(
  database: Database,
  actor: Actor,
  token: string,
): Promise<Joining & { companyName: string }> {
  const found = await asGatekeeper(database, async (scope) =>
    findJoiningByLink(scope, tokenHash(token), actor.id, await databaseNow(scope.db)),
  );
  if (!found || !mayManagePeople(actor, found.companyId)) throw new ProblemError('link_expired');
  return found;
}

/** C2: the same decision by the link, which works once. Error: link_expired. */
export async function decideByLink(
  database: Database,
  actor: Actor,
  { token, approve }: { token: string; approve: boolean },
): Promise<void> {
  const found = await lookAtJoining(database, actor, token);
  const decided = await asGatekeeper(database, (scope) => decide(scope, actor, found, approve));
  if (!decided) throw new ProblemError('link_expired');
}

async function decide(
  scope: Scope,
  actor: Actor,
  { companyId, id }: Pick<Joining, 'companyId' | 'id'>,
  approve: boolean,
): Promise<boolean> {
  const now = await databaseNow(scope.db);
  const joining = await lockJoining(scope, companyId, id, now);
  if (!joining) return false;
  const by = { kind: 'customer', id: actor.id, address: actor.sourceAddress } as const;
  await endWith({ ...scope, by }, joining, verdictOf(approve), now);
  return true;
}

/** Ends a joining that the caller holds, as who acts in `scope`: the person is in, or told neutrally that they are not. */
export async function endWith(
  scope: Scope,
  joining: Joining,
  verdict: Verdict,
  now: number,
): Promise<void> {
  const { companyId, personId, id: joiningId } = joining;
  const outcome = verdict.approve ? 'approved' : 'refused';
  await endJoining(scope, joining, { outcome, by: scope.by.id, at: now });
  const facts = { joiningId, personId, ...(verdict.approve ? { role: verdict.role } : {}) };
  await recordCompanyEvent(scope, { companyId, at: now, kind: `joining_${outcome}`, facts });
  const language = await languageOf(scope, personId);
  if (!verdict.approve) return queueJoiningMail(scope, 'joining_ended', { personId, language });
  const { role } = verdict;
  await addMembership(scope, { companyId, personId, role, seesAllRequests: false }, now);
  await nameAsContact(scope, companyId, joining.email, personId);
  await queueJoiningMail(scope, 'joining_approved', { companyId, personId, language });
  for (const reader of await listDeciders(scope, companyId)) {
    if ([scope.by.id, personId].includes(reader.id)) continue;
    const mail = { companyId, personId: reader.id, language: reader.language };
    await queueMemberJoinedMail(scope, { ...mail, joinedPersonId: personId });
  }
}
