import { groupOf, mayRemoveMember } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import { queueMemberLeftMail, queueMembershipEndedMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownCompany } from './managed-company.ts';
import { recordCompanyEvent } from './store.ts';
import { endMembership, lockMembers } from './store-leaving.ts';
import { endOffersTo } from './store-ownership.ts';
import { byRole, findMember, listAdministrators, type Member } from './store-people.ts';

/** What the requests of a company do when a member leaves; they are another concept's. */
export interface Requests {
  countOpen: (scope: Scope, companyId: string, personId: string) => Promise<number>;
  handOver: (
    scope: Scope,
    succession: { companyId: string; from: string; to: string },
    actor: Actor,
  ) => Promise<number>;
}

interface Wanted {
  publicId: string;
  personId: string;
  /** Whose days say who is a named contact. */
  zone: string;
}

/**
 * C3: a member is removed, or leaves. Their open requests go over to `successorId`, or stay in their name: then those
 * who manage the company answer for them and are told of what comes. Administrators and whoever was removed are told.
 * Errors: not_found, not_allowed, owner_stays, bad_input for a successor who is no other member.
 */
export async function removeMember(
  database: Database,
  actor: Actor,
  { publicId, personId, zone }: Wanted,
  successorId: string | null,
  requests: Requests,
): Promise<void> {
  await as(database, actor, async (scope) => {
    const company = await ownCompany(scope, publicId);
    await lockMembers(scope, company.id, [personId, ...(successorId ? [successorId] : [])]);
    const now = await databaseNow(scope.db);
    const today = localDay(now, zone);
    const member = await removable(scope, actor, company.id, personId, today);
    const to = successorId;
    if (to !== null && (to === personId || !(await findMember(scope, company.id, to, today)))) {
      const fields = [{ path: 'successorId', message: 'must be another member of the company' }];
      throw new ProblemError('bad_input', { fields });
    }
    let openRequests = 0;
    for (const companyId of groupOf(actor, company.id)) {
      openRequests +=
        to === null
          ? await requests.countOpen(scope, companyId, personId)
          : await requests.handOver(scope, { companyId, from: personId, to }, actor);
    }
    await endMembership(scope, company.id, personId, now);
    await endOffersTo(scope, company.id, personId, now);
    const facts = { personId, role: member.role, openRequests, ...(to ? { successorId: to } : {}) };
    const kind = personId === actor.id ? 'person_left' : 'person_removed';
    await recordCompanyEvent(scope, { companyId: member.home.id, at: now, kind, facts });
    await tell(scope, member, actor);
  });
}

/** For who may remove the member. Errors: as above. */
export async function countOpenRequests(
  database: Database,
  actor: Actor,
  { publicId, personId, zone }: Wanted,
  requests: Requests,
): Promise<number> {
  return as(database, actor, async (scope) => {
    const company = await ownCompany(scope, publicId);
    const today = localDay(await databaseNow(scope.db), zone);
    await removable(scope, actor, company.id, personId, today);
    let count = 0;
    for (const companyId of groupOf(actor, company.id))
      count += await requests.countOpen(scope, companyId, personId);
    return count;
  });
}

async function removable(
  scope: Scope,
  actor: Actor,
  companyId: string,
  personId: string,
  today: string,
): Promise<Member> {
  const member = await findMember(scope, companyId, personId, today);
  if (!member) throw new ProblemError('not_found');
  if (mayRemoveMember(actor, companyId, byRole(member))) return member;
  const isForOwner = mayRemoveMember(actor, companyId, { ...member, role: 'user' });
  throw new ProblemError(isForOwner ? 'owner_stays' : 'not_allowed');
}

async function tell(scope: Scope, member: Member, actor: Actor): Promise<void> {
  const companyId = member.home.id;
  for (const reader of await listAdministrators(scope, companyId)) {
    if (reader.id === actor.id) continue;
    const { id: personId, language } = reader;
    await queueMemberLeftMail(scope, { companyId, personId, language, leftPersonId: member.id });
  }
  if (member.id === actor.id) return;
  await queueMembershipEndedMail(scope, {
    companyId,
    personId: member.id,
    language: member.language,
  });
}
