import { randomUUIDv7 } from 'node:crypto';
import type { ViewingStarted } from '../../api/viewings.ts';
import { mayViewAsMember } from '../../domain/access/index.ts';
import { type Actor, as, asGatekeeper, tokenHash } from '../access/index.ts';
import { findCompany, recordCompanyEvent } from '../companies/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { addViewing, findMember, findSessionId } from './store.ts';

const LASTS_MS = 30 * 60_000;

/**
 * Lets somebody of the staff look at the portal as one member of one company, from this session of theirs (`token`), for
 * half an hour. The company reads who, as whom and why in its activity (A3). Errors: not_allowed, not_found.
 */
export async function startViewing(
  database: Database,
  { actor, token }: { actor: Actor; token: string },
  { publicId, personId, reason }: { publicId: string; personId: string; reason: string },
): Promise<ViewingStarted> {
  if (!mayViewAsMember(actor)) throw new ProblemError('not_allowed');
  const sessionId = await asGatekeeper(database, (scope) => findSessionId(scope, tokenHash(token)));
  if (!sessionId) throw new ProblemError('not_signed_in');
  return as(database, actor, async (scope) => {
    const company = await findCompany(scope, publicId);
    const person = company && (await findMember(scope, company.id, personId));
    if (!person) throw new ProblemError('not_found');
    const { id: companyId } = company;
    const startedAt = await databaseNow(scope.db);
    const expiresAt = startedAt + LASTS_MS;
    const id = randomUUIDv7();
    const looking = { id, companyId, personId, staffId: actor.id, sessionId, reason };
    await addViewing(scope, { ...looking, startedAt, expiresAt });
    const facts = { viewingId: id, personId, reason };
    await recordCompanyEvent(scope, { companyId, at: startedAt, kind: 'viewing_started', facts });
    return { id, person, expiresAt: new Date(expiresAt).toISOString() };
  });
}
