import { randomUUIDv7 } from 'node:crypto';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { queueDeletionMail } from '../mail/index.ts';
import { recordPersonEvent } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { handOverRequests } from '../requests/index.ts';
import { dueAfter, type PrivacyRule } from './rule.ts';
import { addPersonDeletion, holdMembership, membersOf, type PersonDeletion } from './store.ts';
import { tellManagers } from './tell.ts';

/** Who takes a person's open requests over in a company. */
export interface Successor {
  publicId: string;
  personId: string;
}

/**
 * C6: a person asks that their account be deleted when the waiting time is over. Their open requests go over to the
 * successors at once; without one they stay in their name, for those who manage the company. The managers of their
 * companies are told. Errors: owner_stays, deletion_asked; bad_input for a successor who is no other member.
 */
export async function askPersonDeletion(
  database: Database,
  actor: Actor,
  successors: readonly Successor[],
  { book, rule }: { book: CatalogueBook; rule: PrivacyRule },
): Promise<PersonDeletion> {
  return as(database, actor, async (scope) => {
    const held = await holdMembership(scope, actor.id);
    if (held.some(({ role }) => role === 'owner')) throw new ProblemError('owner_stays');
    const now = await databaseNow(scope.db);
    const dueAt = dueAfter(rule, now);
    const deletion = { id: randomUUIDv7(), personId: actor.id, askedAt: now, dueAt };
    if (!(await addPersonDeletion(scope, deletion))) throw new ProblemError('deletion_asked');
    for (const succession of await successions(scope, actor, successors))
      await handOverRequests(scope, succession, { actor, book });
    const companyIds = held.map(({ companyId }) => companyId);
    await recordAsking(scope, actor, companyIds, deletion);
    await tellManagers(scope, 'member_deletion_asked', { personId: actor.id, companyIds });
    const { id: personId, language } = actor;
    await queueDeletionMail(scope, 'account_deletion_asked', { personId, language });
    return deletion;
  });
}

async function successions(scope: Scope, actor: Actor, successors: readonly Successor[]) {
  const companies = actor.companies.filter(({ publicId }) =>
    successors.some((successor) => successor.publicId === publicId),
  );
  const members =
    companies.length > 0
      ? await membersOf(
          scope,
          companies.map(({ id }) => id),
        )
      : [];
  return successors.map(({ publicId, personId }) => {
    const companyId = companies.find((company) => company.publicId === publicId)?.id;
    const known = members.some(
      (member) => member.companyId === companyId && member.personId === personId,
    );
    if (!companyId || !known || personId === actor.id) {
      const fields = [{ path: 'successors', message: 'must be other members of your companies' }];
      throw new ProblemError('bad_input', { fields });
    }
    return { companyId, from: actor.id, to: personId };
  });
}

async function recordAsking(
  scope: Scope,
  actor: Actor,
  companyIds: readonly string[],
  { id, askedAt, dueAt }: PersonDeletion,
): Promise<void> {
  const facts = { deletionId: id, dueAt: new Date(dueAt).toISOString() };
  const event = { personId: actor.id, address: actor.sourceAddress, facts };
  await recordPersonEvent(scope, { ...event, kind: 'deletion_asked' }, askedAt);
  for (const companyId of companyIds) {
    await recordCompanyEvent(scope, {
      companyId,
      at: askedAt,
      kind: 'account_deletion_asked',
      facts: { personId: actor.id },
    });
  }
}
