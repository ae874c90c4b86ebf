import type { Ledger, LedgerLine } from '../../api/contracts.ts';
import { mayManageContracts, mayReturnIncidents, maySeeLedger } from '../../domain/access/index.ts';
import { contractYear, coversDay, localDay } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { planOf } from './plan-of.ts';
import { openYear, presentYear } from './quota.ts';
import { type ContractOfCompany, findContractOfCompany } from './store.ts';
import {
  addQuotaLineAndMove,
  type ContractYear,
  type LedgerRow,
  ledgerPage,
  listYears,
  lockYear,
} from './store-ledger.ts';

interface Around {
  actor: Actor;
  book: CatalogueBook;
}

/** K3: one year of a contract's ledger, newest line first. Error: not_found, also where it is not the reader's to see. */
export async function readLedger(
  scope: Scope,
  contractId: string,
  wanted: { year?: string | undefined; cursor?: string | undefined; limit: number },
  { actor, book }: Around,
): Promise<Ledger> {
  const contract = await reach(scope, contractId, actor);
  const today = localDay(await databaseNow(scope.db), book.current.zone);
  const years = await listYears(scope, contract);
  const startsOn = wanted.year ?? presentYearOf(contract, years, today);
  const year = years.find((opened) => opened.startsOn === startsOn);
  if (!year) throw new ProblemError('not_found');
  const { cursor, limit } = wanted;
  const before = cursor === undefined ? null : Number(cursor);
  const rows = await ledgerPage(scope, contract, year.startsOn, { before, limit });
  const plan = await planOf(book, contract);
  const { id, number, state, company } = contract;
  return {
    contract: {
      id,
      number,
      planName: nameIn(plan.names, actor.language),
      state,
      startsOn: contract.startsOn,
      endsOn: contract.endsOn,
      company,
    },
    year: {
      startsOn: year.startsOn,
      endsOn: year.endsOn,
      quota: presentYear(contract, year, today),
    },
    years: years.map((opened) => opened.startsOn),
    abilities: { correct: year.granted !== null && mayManageContracts(actor) },
    items: rows.map((row) => presentLine(row, year, actor)),
    next: rows.length === limit ? String(rows.at(-1)?.place) : null,
  };
}

/**
 * K3: staff add incidents to a contract year or take some away, with a reason. Errors: not_allowed, not_found;
 * bad_input where incidents are unlimited; balance_below_zero.
 */
export async function correctQuota(
  scope: Scope,
  contractId: string,
  wanted: { amount: number; reason: string; year?: string | undefined },
  { actor, book }: Around,
): Promise<void> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const contract = await reach(scope, contractId, actor);
  const now = await databaseNow(scope.db);
  const today = localDay(now, book.current.zone);
  const year =
    wanted.year === undefined && coversDay(contract, today)
      ? await openYear(scope, contract, await planOf(book, contract), today, now)
      : await lockOpened(scope, contract, wanted.year, today);
  const { amount, reason } = wanted;
  if (year.balance === null) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'amount', message: 'incidents are unlimited' }],
    });
  }
  if (year.balance + amount < 0) {
    throw new ProblemError('balance_below_zero', {
      fields: [{ path: 'amount', message: `not below -${year.balance}` }],
    });
  }
  await addQuotaLineAndMove(
    scope,
    contract,
    year.startsOn,
    { kind: 'correction', amount, reason },
    now,
  );
  await recordCompanyEvent(scope, {
    companyId: contract.companyId,
    at: now,
    kind: 'quota_corrected',
    facts: { contractId, year: year.startsOn, before: year.balance, after: year.balance + amount },
  });
}

async function lockOpened(
  scope: Scope,
  contract: ContractOfCompany,
  wanted: string | undefined,
  today: string,
): Promise<ContractYear> {
  const startsOn = wanted ?? presentYearOf(contract, await listYears(scope, contract), today);
  const year = startsOn && (await lockYear(scope, contract, startsOn));
  if (!year) throw new ProblemError('not_found');
  return year;
}

/** The year of today where it was opened, else the last that was. */
function presentYearOf(
  contract: ContractOfCompany,
  years: readonly ContractYear[],
  today: string,
): string | undefined {
  const startsOn = coversDay(contract, today) ? contractYear(contract, today).startsOn : null;
  return (years.find((year) => year.startsOn === startsOn) ?? years[0])?.startsOn;
}

/** The contract, for those who may see its ledger. Error: not_found. */
export async function reach(
  scope: Scope,
  contractId: string,
  actor: Actor,
): Promise<ContractOfCompany> {
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  if (!contract || !maySeeLedger(actor, contract.companyId)) throw new ProblemError('not_found');
  return contract;
}

function presentLine(row: LedgerRow, year: ContractYear, actor: Actor): LedgerLine {
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    kind: row.kind,
    amount: row.amount,
    left: year.granted === null ? null : row.balance,
    requestNumber: row.requestNumber === null ? null : `PD-${row.requestNumber}`,
    reason: row.reason,
    by: row.actorId && row.actorName ? { id: row.actorId, name: row.actorName } : null,
    mayReturn: row.holds && mayReturnIncidents(actor),
  };
}
