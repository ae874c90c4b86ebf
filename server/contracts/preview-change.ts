import type { ContractChangePreview } from '../../api/contract-changes.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { localDay, yearAfterChange } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { translator } from '../platform/translations.ts';
import { presentMoved } from '../sla/index.ts';
import type { AroundChange } from './change-plan.ts';
import { promiseLines } from './change-words.ts';
import { changedTerms, refuseEnded, type WantedTerms } from './changed-terms.ts';
import { planOf } from './plan-of.ts';
import { grantOf } from './quota.ts';
import { type Contract, findContractOfCompany, listContacts } from './store.ts';
import { yearOfChange } from './year-of-change.ts';

/**
 * P8: what a change of plan or version would do, before anybody decides: to each promise, to the quota, to the due times of
 * open requests. Errors as changePlan, except nothing_changed.
 */
export async function previewChange(
  scope: Scope,
  contractId: string,
  wanted: WantedTerms,
  { actor, book, requests }: AroundChange,
): Promise<ContractChangePreview> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  if (!contract) throw new ProblemError('not_found');
  const now = await databaseNow(scope.db);
  const today = localDay(now, book.current.zone);
  refuseEnded(contract, today);
  const before = await planOf(book, contract);
  const terms = changedTerms(book.current, contract, await listContacts(scope, contract), wanted);
  const { id, companyId, number } = contract;
  const { publicId, name } = contract.company;
  const { language } = actor;
  const words = async (version: number) => {
    const { calendars } = await book.edition(version);
    return { language, t: translator(language), calendars };
  };
  const changed = { companyId, id, plan: terms.plan };
  const { open, moved } = await requests.preview(scope, book, changed, now);
  return {
    contract: { id, number, company: { publicId, name } },
    before: inVersion(contract, before, language),
    after: inVersion(terms, terms.plan, language),
    promises: promiseLines(
      await words(contract.catalogueVersion),
      before,
      await words(terms.catalogueVersion),
      terms.plan,
    ),
    quota: await quotaOfChange(scope, contract, { before, after: terms.plan }, today),
    openRequests: open,
    ...presentMoved(moved, actor),
  };
}

const inVersion = (
  { planId, catalogueVersion }: Pick<Contract, 'planId' | 'catalogueVersion'>,
  plan: Plan,
  language: string,
) => ({ planId, planName: nameIn(plan.names, language), catalogueVersion });

async function quotaOfChange(
  scope: Scope,
  contract: Contract,
  plans: { before: Plan; after: Plan },
  today: string,
): Promise<ContractChangePreview['quota']> {
  const year = await yearOfChange(scope, contract, plans.before, today);
  if (!year) return null;
  const grant = grantOf(plans.after);
  const after = year.granted === grant ? year : yearAfterChange(year, grant);
  return {
    before: { granted: year.granted, left: year.balance },
    after: { granted: after.granted, left: after.balance },
    used: year.used,
  };
}
