import type { CompanyMergers } from '../../api/mergers.ts';
import { mayMergeCompanies } from '../../domain/access/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import {
  type MembershipMail,
  queueCompaniesMergedMail,
  queueMergerUndoneMail,
} from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { findPair, obstacleTo } from './preview-merger.ts';
import { findCompany, recordCompanyEvent } from './store.ts';
import {
  addMerger,
  type CompanyNamed,
  endMerger,
  findMergedInto,
  listMerged,
  lockMergers,
  type Merger,
} from './store-mergers.ts';
import { withdrawOffer } from './store-ownership.ts';
import { listAdministrators } from './store-people.ts';

/** As part of what a company is seen, and what is seen as part of it. Error: not_found. */
export const readMergers = (database: Database, actor: Actor, publicId: string) =>
  as(database, actor, async (scope) => mergersOf(scope, await named(scope, publicId), actor));

/**
 * One company is seen as part of another from now on: each one's people see both by their rights, and nothing that
 * exists changes its company. The administrators of both are told. Errors: not_allowed, not_found, merger_impossible.
 */
export async function mergeCompanies(
  database: Database,
  actor: Actor,
  publicId: string,
  { into: target, reason }: { into: string; reason: string },
): Promise<CompanyMergers> {
  if (!mayMergeCompanies(actor)) throw new ProblemError('not_allowed');
  return as(database, actor, async (scope) => {
    const { from, into } = await findPair(scope, publicId, target);
    await lockMergers(scope);
    const obstacle = await obstacleTo(scope, { from, into });
    if (obstacle) throw new ProblemError('merger_impossible', { reason: obstacle });
    const now = await databaseNow(scope.db);
    const offeredTo = await withdrawOffer(scope, from.id, now);
    if (offeredTo) {
      const kind = 'ownership_withdrawn';
      const facts = { personId: offeredTo };
      await recordCompanyEvent(scope, { companyId: from.id, at: now, kind, facts });
    }
    await addMerger(scope, { rootId: into.id, memberId: from.id, reason }, now);
    await record(scope, 'companies_merged', { from, into }, now);
    await tellAdministrators(scope, from, queueCompaniesMergedMail);
    return mergersOf(scope, from, actor);
  });
}

/**
 * Both companies are seen as before. What was made meanwhile stays in the company where it was made; whoever was there
 * through the merger alone sees it no more. Errors: not_allowed, not_found, also where it is merged into none.
 */
export async function undoMerger(
  database: Database,
  actor: Actor,
  publicId: string,
  { reason }: { reason: string },
): Promise<CompanyMergers> {
  if (!mayMergeCompanies(actor)) throw new ProblemError('not_allowed');
  return as(database, actor, async (scope) => {
    const from = await named(scope, publicId);
    await lockMergers(scope);
    const merger = await findMergedInto(scope, from.id);
    if (!merger) throw new ProblemError('not_found');
    const now = await databaseNow(scope.db);
    await tellAdministrators(scope, from, queueMergerUndoneMail);
    await endMerger(scope, { memberId: from.id, reason }, now);
    await record(scope, 'merger_undone', { from, into: merger.company }, now);
    return mergersOf(scope, from, actor);
  });
}

async function named(scope: Scope, publicId: string): Promise<CompanyNamed> {
  const company = await findCompany(scope, publicId);
  if (!company) throw new ProblemError('not_found');
  return company;
}

/** While it holds: then those who manage either company manage both. */
async function tellAdministrators(
  scope: Scope,
  from: CompanyNamed,
  queue: (scope: Scope, mail: MembershipMail) => Promise<void>,
): Promise<void> {
  for (const { id: personId, language } of await listAdministrators(scope, from.id))
    await queue(scope, { companyId: from.id, personId, language });
}

/** In the history of both. */
async function record(
  scope: Scope,
  kind: 'companies_merged' | 'merger_undone',
  { from, into }: { from: CompanyNamed; into: CompanyNamed },
  at: number,
): Promise<void> {
  const ids = { memberId: from.id, rootId: into.id };
  const facts = { ...ids, from: from.publicId, into: into.publicId };
  for (const { id: companyId } of [from, into])
    await recordCompanyEvent(scope, { companyId, at, kind, facts });
}

async function mergersOf(
  scope: Scope,
  company: CompanyNamed,
  actor: Actor,
): Promise<CompanyMergers> {
  const mergedInto = await findMergedInto(scope, company.id);
  return {
    company,
    mergedInto: mergedInto && present(mergedInto),
    merged: (await listMerged(scope, company.id)).map(present),
    mayMerge: mayMergeCompanies(actor),
  };
}

const present = (merger: Merger) => ({ ...merger, since: new Date(merger.since).toISOString() });
