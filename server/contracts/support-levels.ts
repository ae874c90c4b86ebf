import type { SupportLevel, SupportLevels } from '../../api/contracts.ts';
import { coversDay, localDay, whyNotPremium } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import { type Plan, SEVERITIES } from '../../domain/plans/index.ts';
import { clockTerms, replayClocks } from '../../domain/sla/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook, Edition } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { presentClock } from '../sla/index.ts';
import { planOf } from './choose-contract.ts';
import { quotaOf } from './quota.ts';
import { type ContractFor, listContracts } from './store.ts';

interface Reader {
  scope: Scope;
  book: CatalogueBook;
  actor: Actor;
  now: number;
}

/** K2: the choices of the "support level" field, each with what it would promise if the request were sent now. */
export async function supportLevels(
  scope: Scope,
  book: CatalogueBook,
  actor: Actor,
  companyId: string,
): Promise<SupportLevels> {
  const reader = { scope, book, actor, now: await databaseNow(scope.db) };
  const today = localDay(reader.now, book.current.zone);
  const levels: SupportLevel[] = [];
  for (const contract of await listContracts(scope, companyId, actor.id)) {
    if (contract.state !== 'active' || !coversDay(contract, today)) continue;
    levels.push(await premiumLevel(reader, contract, today));
  }
  const standard = book.current.plan('standard');
  levels.push({
    ...describe(reader, standard, book.current),
    contractId: null,
    contractNumber: null,
    validUntil: null,
    quota: null,
    whyNot: null,
  });
  return {
    at: new Date(reader.now).toISOString(),
    supportPhone: book.current.supportPhone,
    describingAProblem: book.current.link('describing_a_problem'),
    levels,
  };
}

async function premiumLevel(
  reader: Reader,
  contract: ContractFor,
  today: string,
): Promise<SupportLevel> {
  const plan = await planOf(reader.book, contract);
  const quota = await quotaOf(reader.scope, contract, plan, today);
  return {
    ...describe(reader, plan, await reader.book.edition(contract.catalogueVersion)),
    contractId: contract.id,
    contractNumber: contract.number,
    validUntil: contract.endsOn,
    quota,
    whyNot: whyNotPremium(contract, {
      today,
      isNamedContact: contract.isNamedContact,
      left: quota.left,
    }),
  };
}

function describe({ actor, now }: Reader, plan: Plan, edition: Edition) {
  const terms = clockTerms(plan, edition.calendars);
  const promises = SEVERITIES.map((severity) => {
    const opened = { kind: 'opened', at: now, severity, channel: 'portal' } as const;
    return presentClock(replayClocks([opened], terms)[0], now);
  });
  return { planId: plan.id, planName: nameIn(plan.names, actor.language), promises };
}
