import { randomUUIDv7 } from 'node:crypto';
import type { ChangeWebhook, MakeWebhook } from '../../api/webhooks.ts';
import { webhookKinds } from '../../domain/webhooks/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { AllowedNetworks } from './addresses.ts';
import { checkDestination } from './check-destination.ts';
import { keptBy, keptWebhook, type Which, type Whose } from './kept-by.ts';
import { record } from './record.ts';
import { newSecret, secretText } from './sign.ts';
import {
  addWebhook,
  changeWebhook as change,
  findWebhook,
  listWebhooks,
  removeWebhook as remove,
  renewSecret,
  type StoredWebhook,
} from './store.ts';
import { giveUpWaiting } from './store-deliveries.ts';

/** As many as anybody needs: each event is sent to each of them. */
const MOST = 20;
/** How long the former secret signs as well. */
const BOTH_MS = 86_400_000;

/** A2: with the kinds of events that can be chosen. Errors: not_found, not_allowed. */
export const readWebhooks = (database: Database, actor: Actor, whose: Whose) =>
  as(database, actor, async (scope) => ({
    webhooks: await listWebhooks(scope, await keptBy(scope, actor, whose)),
    kinds: kindsFor(whose),
  }));

const kindsFor = (whose: Whose) => webhookKinds(whose === null ? 'vendor' : 'company');

export interface WithSecret {
  webhook: StoredWebhook;
  secret: string;
}

/**
 * A2: events go there from now on; the secret is told this once. Errors: not_found, not_allowed, as_many_as_allowed,
 * bad_input for a kind that is not theirs to hear of and for an address that may not be reached.
 */
export async function createWebhook(
  database: Database,
  actor: Actor,
  whose: Whose,
  wanted: MakeWebhook,
  allowed: AllowedNetworks,
): Promise<WithSecret> {
  await as(database, actor, (scope) => keptBy(scope, actor, whose));
  checkKinds(whose, wanted.kinds);
  await checkDestination(wanted.url, allowed);
  return as(database, actor, async (scope) => {
    const keeper = await keptBy(scope, actor, whose);
    if ((await listWebhooks(scope, keeper)).length >= MOST)
      throw new ProblemError('as_many_as_allowed');
    const now = await databaseNow(scope.db);
    const secret = newSecret();
    const id = randomUUIDv7();
    await record(scope, keeper, 'webhook_made', { id, name: wanted.name }, now);
    await addWebhook(scope, keeper, { id, ...wanted, secret }, now);
    const webhook = await stored(scope, keeper, id);
    return { webhook, secret: secretText(secret) };
  });
}

/** A2: another name, address or choice of kinds, off or on. Errors: as above. */
export async function changeWebhook(
  database: Database,
  actor: Actor,
  which: Which,
  { name, url, kinds, on }: ChangeWebhook,
  allowed: AllowedNetworks,
): Promise<StoredWebhook> {
  await as(database, actor, (scope) => keptWebhook(scope, actor, which));
  if (kinds) checkKinds(which.whose, kinds);
  if (url !== undefined) await checkDestination(url, allowed);
  return as(database, actor, async (scope) => {
    const { keeper, webhook } = await keptWebhook(scope, actor, which);
    const turns = on !== undefined && on !== (webhook.offSince === null);
    const changed = {
      ...(name === undefined ? {} : { name }),
      ...(url === undefined ? {} : { url }),
      ...(kinds ? { kinds } : {}),
      ...(turns ? { on } : {}),
    };
    if (Object.keys(changed).length === 0) return webhook;
    const now = await databaseNow(scope.db);
    await change(scope, keeper, webhook.id, changed, now);
    if (turns && !on) await giveUpWaiting(scope, webhook.id);
    await record(scope, keeper, 'webhook_changed', { ...webhook, ...changed }, now);
    return stored(scope, keeper, webhook.id);
  });
}

/** A2: nothing is sent there any more, and its deliveries are forgotten. Errors: not_found, not_allowed. */
export const removeWebhook = (database: Database, actor: Actor, which: Which): Promise<void> =>
  as(database, actor, async (scope) => {
    const { keeper, webhook } = await keptWebhook(scope, actor, which);
    await remove(scope, keeper, webhook.id);
    await record(scope, keeper, 'webhook_removed', webhook, await databaseNow(scope.db));
  });

/** A2: a new secret, told this once; for a day the former one signs as well. Errors: not_found, not_allowed. */
export const renewWebhookSecret = (
  database: Database,
  actor: Actor,
  which: Which,
): Promise<WithSecret> =>
  as(database, actor, async (scope) => {
    const { keeper, webhook } = await keptWebhook(scope, actor, which);
    const now = await databaseNow(scope.db);
    const secret = newSecret();
    await renewSecret(scope, keeper, webhook.id, secret, now + BOTH_MS);
    await record(scope, keeper, 'webhook_changed', webhook, now);
    return { webhook: await stored(scope, keeper, webhook.id), secret: secretText(secret) };
  });

const stored = async (scope: Scope, keeper: string | null, id: string): Promise<StoredWebhook> => {
  const webhook = await findWebhook(scope, keeper, id);
  if (!webhook) throw new ProblemError('not_found');
  return webhook;
};

function checkKinds(whose: Whose, kinds: readonly string[]): void {
  const offered: readonly string[] = kindsFor(whose);
  if (kinds.every((kind) => offered.includes(kind))) return;
  const fields = [{ path: 'kinds', message: 'kinds of events that are offered' }];
  throw new ProblemError('bad_input', { fields });
}
