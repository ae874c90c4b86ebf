import type { Scope } from '../access/index.ts';
import { listAdministrators, recordCompanyEvent } from '../companies/index.ts';
import { queueWebhookOffMail } from '../mail/index.ts';
import type { Keeper } from './store.ts';
import { findMaker } from './store-sending.ts';

/**
 * A2, A3: an endpoint that was switched off stands in the company's activity, and everybody who manages the company is told;
 * of the vendor's, whoever made it.
 */
export async function tellOfSwitchOff(
  scope: Scope,
  { webhookId, companyId, madeBy }: { webhookId: string; companyId: Keeper; madeBy: string },
  because: 'failing' | 'gone',
  now: number,
): Promise<void> {
  if (companyId !== null) {
    const facts = { webhookId, because };
    await recordCompanyEvent(scope, { companyId, at: now, kind: 'webhook_switched_off', facts });
  }
  const maker = companyId === null ? await findMaker(scope, madeBy) : undefined;
  const readers = companyId === null ? [maker] : await listAdministrators(scope, companyId);
  for (const reader of readers) {
    if (!reader) continue;
    const { id: personId, language } = reader;
    await queueWebhookOffMail(scope, { webhookId, companyId, personId, language });
  }
}
