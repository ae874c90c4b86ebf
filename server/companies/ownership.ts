import { randomUUIDv7 } from 'node:crypto';
import { mayOfferOwnership } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import { queueOwnershipMovedMail, queueOwnershipOfferedMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownCompany } from './managed-company.ts';
import { recordCompanyEvent } from './store.ts';
import { lockMembers } from './store-leaving.ts';
import {
  addOffer,
  endOffer,
  findOpenOffer,
  moveOwnership,
  type OwnershipOffer,
} from './store-ownership.ts';
import { findMember } from './store-people.ts';

const LASTS_MS = 7 * 86_400_000;

/**
 * C3: the owner offers the company to a member, who has seven days to accept. Nothing changes before.
 * Errors: not_found, not_allowed, already_offered, bad_input for the owner themselves.
 */
export async function offerOwnership(
  database: Database,
  actor: Actor,
  { publicId, personId, zone }: { publicId: string; personId: string; zone: string },
): Promise<OwnershipOffer> {
  return as(database, actor, async (scope) => {
    const { id: companyId } = await ownCompany(scope, publicId);
    if (!mayOfferOwnership(actor, companyId)) throw new ProblemError('not_allowed');
    await lockMembers(scope, companyId, [actor.id, personId]);
    const now = await databaseNow(scope.db);
    const member = await findMember(scope, companyId, personId, localDay(now, zone));
    if (!member) throw new ProblemError('not_found');
    // Who is here through a merger alone would own nothing when it is undone.
    if (member.role === 'owner' || member.home.id !== companyId) {
      const fields = [{ path: 'personId', message: 'must be another member of the company' }];
      throw new ProblemError('bad_input', { fields });
    }
    const offer = { id: randomUUIDv7(), from: actor.id, to: personId, expiresAt: now + LASTS_MS };
    if (!(await addOffer(scope, companyId, offer, now))) throw new ProblemError('already_offered');
    await record(scope, companyId, 'ownership_offered', personId, now);
    const { language } = member;
    await queueOwnershipOfferedMail(scope, { companyId, personId, language });
    return {
      id: offer.id,
      from: { id: actor.id, name: actor.name },
      to: { id: personId, name: member.name },
      offeredAt: now,
      expiresAt: offer.expiresAt,
    };
  });
}

/** C3: the owner takes the offer back, or whom it was made to declines it. Errors: not_found, not_allowed. */
export async function endOwnershipOffer(
  database: Database,
  actor: Actor,
  publicId: string,
): Promise<void> {
  await as(database, actor, async (scope) => {
    const { id: companyId } = await ownCompany(scope, publicId);
    const now = await databaseNow(scope.db);
    const offer = await openOffer(scope, companyId, now);
    const declines = offer.to.id === actor.id;
    if (!declines && !mayOfferOwnership(actor, companyId)) throw new ProblemError('not_allowed');
    const outcome = declines ? 'declined' : 'withdrawn';
    if (!(await endOffer(scope, companyId, offer.id, outcome, now)))
      throw new ProblemError('not_found');
    await record(scope, companyId, `ownership_${outcome}`, offer.to.id, now);
  });
}

/**
 * C3: whom it was offered to becomes the owner, who offered it an administrator; both are told.
 * Errors: not_found, also where the offer was taken back meanwhile; not_allowed for everybody else.
 */
export async function acceptOwnership(
  database: Database,
  actor: Actor,
  publicId: string,
): Promise<void> {
  await as(database, actor, async (scope) => {
    const { id: companyId } = await ownCompany(scope, publicId);
    const now = await databaseNow(scope.db);
    const offer = await openOffer(scope, companyId, now);
    if (offer.to.id !== actor.id) throw new ProblemError('not_allowed');
    const readers = await lockMembers(scope, companyId, [offer.from.id, offer.to.id]);
    if (!(await endOffer(scope, companyId, offer.id, 'accepted', now)))
      throw new ProblemError('not_found');
    await moveOwnership(scope, companyId, offer.from.id, offer.to.id);
    await record(scope, companyId, 'ownership_moved', offer.to.id, now);
    for (const { personId, language } of readers) {
      await queueOwnershipMovedMail(scope, {
        companyId,
        personId,
        language,
        ownerPersonId: offer.to.id,
      });
    }
  });
}

async function openOffer(scope: Scope, companyId: string, now: number): Promise<OwnershipOffer> {
  const offer = await findOpenOffer(scope, companyId, now);
  if (!offer) throw new ProblemError('not_found');
  return offer;
}

const record = (scope: Scope, companyId: string, kind: string, personId: string, at: number) =>
  recordCompanyEvent(scope, { companyId, at, kind, facts: { personId } });
