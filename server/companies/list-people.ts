import { mayManagePeople, maySeePeople } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { type Actor, as } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownCompany } from './managed-company.ts';
import { type Invitation, listInvitations } from './store-invitations.ts';
import { type Joining, listJoinings } from './store-joinings.ts';
import { findOpenOffer, type OwnershipOffer } from './store-ownership.ts';
import { findSecondFactorSince, listPeople as list, type Member } from './store-people.ts';

export interface FoundPeople {
  companyId: string;
  members: Member[];
  invitations: Invitation[];
  /** C2: who asks to be let in, for who may decide. */
  joinings: Joining[];
  /** For the two it is between. */
  offer: OwnershipOffer | undefined;
  /** C3: since when members need a second factor; null where they do not. Epoch ms. */
  secondFactorSince: number | null;
  /** Epoch ms. */
  now: number;
}

/** C3: who belongs to the company; whom it invited, for who may invite. Error: not_found. */
export async function listPeople(
  database: Database,
  actor: Actor,
  publicId: string,
  zone: string,
): Promise<FoundPeople> {
  return as(database, actor, async (scope) => {
    const { id: companyId } = await ownCompany(scope, publicId);
    if (!maySeePeople(actor, companyId)) throw new ProblemError('not_found');
    const now = await databaseNow(scope.db);
    const members = await list(scope, companyId, localDay(now, zone));
    const manages = mayManagePeople(actor, companyId);
    const invitations = manages ? await listInvitations(scope, companyId) : [];
    const joinings = manages ? await listJoinings(scope, companyId, now) : [];
    const found = await findOpenOffer(scope, companyId, now);
    const isTheirs = found && [found.from.id, found.to.id].includes(actor.id);
    const offer = isTheirs ? found : undefined;
    const secondFactorSince = await findSecondFactorSince(scope, companyId);
    return { companyId, members, invitations, joinings, offer, secondFactorSince, now };
  });
}
