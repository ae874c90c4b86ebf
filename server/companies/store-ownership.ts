import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export interface OwnershipOffer {
  id: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  /** Epoch ms. */
  offeredAt: number;
  expiresAt: number;
}

export type OfferOutcome = 'accepted' | 'declined' | 'withdrawn';

/** The company's offer that waits for an answer; undefined where there is none, or its days have passed by `now`. */
export async function findOpenOffer(
  { db }: Scope,
  companyId: string,
  now: number,
): Promise<OwnershipOffer | undefined> {
  const row = await db
    .selectFrom('ownership_offers as offer')
    .innerJoin('people as giver', 'giver.person_id', 'offer.offered_by')
    .innerJoin('people as taker', 'taker.person_id', 'offer.offered_to')
    .select([
      'offer.offer_id as id',
      'giver.person_id as fromId',
      'giver.name as fromName',
      'taker.person_id as toId',
      'taker.name as toName',
      'offer.offered_at as offeredAt',
      'offer.expires_at as expiresAt',
    ])
    .where('offer.company_id', '=', companyId)
    .where('offer.ended_at', 'is', null)
    .where('offer.expires_at', '>', instantValue(now))
    .executeTakeFirst();
  if (!row) return undefined;
  const { fromId, fromName, toId, toName, ...offer } = row;
  const named = { from: { id: fromId, name: fromName }, to: { id: toId, name: toName } };
  return { ...offer, ...named } as OwnershipOffer;
}

/** False where one waits for an answer already; one whose days have passed makes room. */
export async function addOffer(
  scope: Scope,
  companyId: string,
  offer: { id: string; from: string; to: string; expiresAt: number },
  now: number,
): Promise<boolean> {
  await scope.db
    .updateTable('ownership_offers')
    .set({ ended_at: toColumn(now), outcome: 'withdrawn' })
    .where('company_id', '=', companyId)
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', instantValue(now))
    .execute();
  const added = await scope.db
    .insertInto('ownership_offers')
    .values({
      company_id: companyId,
      offer_id: offer.id,
      offered_by: offer.from,
      offered_to: offer.to,
      offered_at: toColumn(now),
      expires_at: toColumn(offer.expiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** True once: of two who answer at the same moment one gets false. */
export async function endOffer(
  { db }: Scope,
  companyId: string,
  offerId: string,
  outcome: OfferOutcome,
  now: number,
): Promise<boolean> {
  const ended = await db
    .updateTable('ownership_offers')
    .set({ ended_at: toColumn(now), outcome })
    .where('company_id', '=', companyId)
    .where('offer_id', '=', offerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** The member whom the company's offer that waits for an answer was made to; the offer waits no more. */
export const withdrawOffer = async (
  { db }: Scope,
  companyId: string,
  now: number,
): Promise<string | undefined> =>
  (
    await db
      .updateTable('ownership_offers')
      .set({ ended_at: toColumn(now), outcome: 'withdrawn' })
      .where('company_id', '=', companyId)
      .where('ended_at', 'is', null)
      .returning('offered_to as offeredTo')
      .executeTakeFirst()
  )?.offeredTo;

/** Who has left cannot accept any more. */
export const endOffersTo = ({ db }: Scope, companyId: string, personId: string, now: number) =>
  db
    .updateTable('ownership_offers')
    .set({ ended_at: toColumn(now), outcome: 'withdrawn' })
    .where('company_id', '=', companyId)
    .where('offered_to', '=', personId)
    .where('ended_at', 'is', null)
    .execute();

/** C3: the owner becomes an administrator, the other the owner; both in this order, for there is one owner at most. */
export async function moveOwnership(
  { db }: Scope,
  companyId: string,
  from: string,
  to: string,
): Promise<void> {
  const changes = [
    { personId: from, role: 'administrator' },
    { personId: to, role: 'owner' },
  ];
  for (const { personId, role } of changes) {
    await db
      .updateTable('memberships')
      .set({ role })
      .where('company_id', '=', companyId)
      .where('person_id', '=', personId)
      .execute();
  }
}
