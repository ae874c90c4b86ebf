import { randomUUIDv7 } from 'node:crypto';
import type { z } from 'zod';
import type { askForMore as askBody } from '../../api/contract-enquiries.ts';
import {
  mayAskForMore,
  mayManageContracts,
  maySeePeople,
  rolesThatMay,
} from '../../domain/access/index.ts';
import { type Actor, as, asWorker, type Scope } from '../access/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { queueEnquiryMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { findContractOfCompany } from './store.ts';
import { addEnquiry, settleEnquiry, staffWith, takeUntold } from './store-enquiries.ts';

/**
 * K4: asks the vendor for a renewal or an upgrade of a contract; what was asked already and waits is not asked twice.
 * Errors: not_found, not_allowed.
 */
export async function askForMore(
  database: Database,
  actor: Actor,
  contractId: string,
  { wish, words }: z.output<typeof askBody>,
): Promise<void> {
  await as(database, actor, async (scope) => {
    const contract = await findContractOfCompany(scope, contractId, actor.id);
    if (!contract || !maySeePeople(actor, contract.companyId)) throw new ProblemError('not_found');
    const { companyId, number } = contract;
    if (!mayAskForMore(actor, companyId)) throw new ProblemError('not_allowed');
    const askedAt = await databaseNow(scope.db);
    const enquiry = { id: randomUUIDv7(), wish, words, askedAt };
    if (!(await addEnquiry(scope, contract, enquiry))) return;
    const facts = { contractId, name: number, wish };
    const kind = 'contract_enquiry_made';
    await recordCompanyEvent(scope, { companyId, at: askedAt, kind, facts });
  });
  await tellOfEnquiries(database);
}

/** K4: mails what was asked to everybody who manages contracts, once each; customers' transactions know no staff. */
export const tellOfEnquiries = (database: Database): Promise<void> =>
  asWorker(database, async (scope) => {
    const untold = await takeUntold(scope, await databaseNow(scope.db));
    if (untold.length === 0) return;
    const readers = await staffWith(scope, rolesThatMay('manageContracts'));
    for (const { companyId, id: enquiryId } of untold)
      for (const reader of readers)
        await queueEnquiryMail(scope, { ...reader, companyId, enquiryId });
  });

/** K4: staff have seen to it. Errors: not_allowed; not_found, also where it was settled. */
export async function settleContractEnquiry(
  scope: Scope,
  actor: Actor,
  enquiryId: string,
): Promise<void> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const now = await databaseNow(scope.db);
  const settled = await settleEnquiry(scope, enquiryId, now);
  if (!settled) throw new ProblemError('not_found');
  const { companyId, contractId, wish } = settled;
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  const facts = { contractId, name: contract?.number ?? '', wish };
  await recordCompanyEvent(scope, { companyId, at: now, kind: 'contract_enquiry_settled', facts });
}
