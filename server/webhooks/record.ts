import { randomUUIDv7 } from 'node:crypto';
import type { Scope } from '../access/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { recordInstallationEvent } from '../people/index.ts';
import type { Keeper } from './store.ts';

/** A3: of a company's endpoint it stands in the company's activity, of the vendor's in the installation's history. */
export async function record(
  scope: Scope,
  keeper: Keeper,
  kind: 'webhook_made' | 'webhook_changed' | 'webhook_removed',
  { id, name }: { id: string; name: string },
  at: number,
): Promise<void> {
  const facts = { webhookId: id, name };
  if (keeper !== null) await recordCompanyEvent(scope, { companyId: keeper, at, kind, facts });
  else await recordInstallationEvent(scope, { id: randomUUIDv7(), at, kind, facts });
}
