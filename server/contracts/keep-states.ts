import {
  ENDING_STEPS,
  type EndingStep,
  endingStep,
  localDay,
} from '../../domain/contracts/index.ts';
import { asWorker, type Scope } from '../access/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { queueContractEndingMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { tellOfEnquiries } from './enquire.ts';
import {
  addAnnouncement,
  endPast,
  readersOfEnding,
  type UnrenewedContract,
  unannounced,
} from './store-endings.ts';

const BATCH = 100;

/**
 * K4: what the days bring about, in the operator's zone: contracts whose last day has passed have ended, those that end soon
 * are announced, once each. Harmless at any time, in any number of processes: what was done meets nothing the second time.
 * `at` is epoch ms, for tests; else the database's clock.
 */
export async function keepContractStates(
  database: Database,
  zone: string,
  at?: number,
): Promise<void> {
  await untilFew((scope) => endContracts(scope, zone, at), database);
  for (const step of ENDING_STEPS.toReversed())
    await untilFew((scope) => announceEndings(scope, step, zone, at), database);
  await tellOfEnquiries(database);
}

/** In transactions of a batch each, until one had less to do than that. */
async function untilFew(
  work: (scope: Scope) => Promise<number>,
  database: Database,
): Promise<void> {
  while ((await asWorker(database, work)) === BATCH);
}

async function endContracts(scope: Scope, zone: string, at?: number): Promise<number> {
  const now = at ?? (await databaseNow(scope.db));
  const ended = await endPast(scope, localDay(now, zone), BATCH);
  for (const { companyId, id: contractId, number, state } of ended) {
    const facts = { contractId, name: number, after: state };
    await recordCompanyEvent(scope, { companyId, at: now, kind: 'contract_ended', facts });
  }
  return ended.length;
}

async function announceEndings(
  scope: Scope,
  step: EndingStep,
  zone: string,
  at?: number,
): Promise<number> {
  const now = at ?? (await databaseNow(scope.db));
  const today = localDay(now, zone);
  const until = Temporal.PlainDate.from(today).add({ days: step }).toString();
  const found = await unannounced(scope, { step, today, until, limit: BATCH });
  for (const contract of found)
    if (endingStep(contract, today) === step) await announce(scope, contract, step, now);
  return found.length;
}

async function announce(
  scope: Scope,
  contract: UnrenewedContract,
  step: EndingStep,
  now: number,
): Promise<void> {
  if (!(await addAnnouncement(scope, contract, step, now))) return;
  const { companyId, id: contractId } = contract;
  for (const reader of await readersOfEnding(scope, contract))
    await queueContractEndingMail(scope, { ...reader, companyId, contractId });
}
