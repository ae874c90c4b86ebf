import { mayManageVendorWebhooks, mayManageWebhooks } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ownCompany } from '../companies/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { findWebhook, type Keeper, type StoredWebhook } from './store.ts';

/** A company by its public id, or null: the vendor. */
export type Whose = string | null;

/** Whose endpoints the caller keeps (A2). Errors: not_found, not_allowed. */
export async function keptBy(scope: Scope, actor: Actor, whose: Whose): Promise<Keeper> {
  if (whose === null) {
    if (!mayManageVendorWebhooks(actor)) throw new ProblemError('not_allowed');
    return null;
  }
  const { id } = await ownCompany(scope, whose);
  if (!mayManageWebhooks(actor, id)) throw new ProblemError('not_allowed');
  return id;
}

/** One endpoint of an address, to be found by whoever keeps it. */
export interface Which {
  whose: Whose;
  webhookId: string;
}

/** The same with the endpoint. Errors: not_found, not_allowed. */
export async function keptWebhook(
  scope: Scope,
  actor: Actor,
  { whose, webhookId }: Which,
): Promise<{ keeper: Keeper; webhook: StoredWebhook }> {
  const keeper = await keptBy(scope, actor, whose);
  const webhook = await findWebhook(scope, keeper, webhookId);
  if (!webhook) throw new ProblemError('not_found');
  return { keeper, webhook };
}
