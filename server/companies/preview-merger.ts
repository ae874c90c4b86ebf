import type { MergerObstacle, MergerPreview } from '../../api/mergers.ts';
import { mayMergeCompanies } from '../../domain/access/index.ts';
import { nameIn } from '../../domain/names.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { findCompany } from './store.ts';
import {
  type CompanyNamed,
  countBelongings,
  findMergedInto,
  listInBoth,
  listMerged,
  listPlansOfBoth,
} from './store-mergers.ts';
import { findOpenOffer } from './store-ownership.ts';

export interface Pair {
  from: CompanyNamed;
  into: CompanyNamed;
}

/** Error: not_found. */
export async function findPair(scope: Scope, publicId: string, into: string): Promise<Pair> {
  const pair = { from: await findCompany(scope, publicId), into: await findCompany(scope, into) };
  if (!pair.from || !pair.into) throw new ProblemError('not_found');
  return { from: pair.from, into: pair.into };
}

/** Mergers are one level deep, so that it is plain what is seen as one, and none goes round in a circle. */
export async function obstacleTo(
  scope: Scope,
  { from, into }: Pair,
): Promise<MergerObstacle | null> {
  if (from.id === into.id) return 'same_company';
  if (await findMergedInto(scope, from.id)) return 'already_merged';
  if (await findMergedInto(scope, into.id)) return 'target_merged';
  return (await listMerged(scope, from.id)).length > 0 ? 'has_merged' : null;
}

/** What would be seen as one, and what to think of before; changes nothing. Errors: not_allowed, not_found. */
export async function previewMerger(
  database: Database,
  actor: Actor,
  edition: Edition,
  wanted: { publicId: string; into: string },
): Promise<MergerPreview> {
  if (!mayMergeCompanies(actor)) throw new ProblemError('not_allowed');
  return as(database, actor, async (scope) => {
    const { from, into } = await findPair(scope, wanted.publicId, wanted.into);
    const planIds = await listPlansOfBoth(scope, from.id, into.id);
    const offer = await findOpenOffer(scope, from.id, await databaseNow(scope.db));
    return {
      from: { company: from, ...(await countBelongings(scope, from.id)) },
      into: { company: into, ...(await countBelongings(scope, into.id)) },
      inBoth: from.id === into.id ? [] : await listInBoth(scope, from.id, into.id),
      samePlans: planIds.map((planId) => planName(edition, planId, actor.language)),
      ownershipOffered: offer !== undefined,
      obstacle: await obstacleTo(scope, { from, into }),
    };
  });
}

function planName({ plans }: Edition, planId: string, language: string): string {
  const plan = plans.find(({ id }) => id === planId);
  return plan ? nameIn(plan.names, language) : planId;
}
