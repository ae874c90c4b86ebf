import type { SupportLevel, SupportLevels } from '../../api/contracts.ts';
import { groupOf, maySeeLedger } from '../../domain/access/index.ts';
import { isActivated, preselect } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import { type Plan, SEVERITIES } from '../../domain/plans/index.ts';
import { clockTerms, replayClocks } from '../../domain/sla/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook, Edition } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { translator } from '../platform/translations.ts';
import { presentClock } from '../sla/index.ts';
import { type ContractChoice, contractChoices } from './contract-choices.ts';

interface Reader {
  actor: Actor;
  /** The edition whose calendars count for a request that is opened now. */
  edition: Edition;
  now: number;
}

/**
 * K2: the choices of the "support level" field, each with what it would promise if the request were sent now. Companies
 * that are seen as one offer the contracts of all of them.
 */
export async function supportLevels(
  scope: Scope,
  book: CatalogueBook,
  actor: Actor,
  { companyId, productId }: { companyId: string; productId: string | null },
): Promise<SupportLevels> {
  const edition = book.current;
  const reader = { actor, edition, now: await databaseNow(scope.db) };
  const { id: personId, language } = actor;
  const choices: ContractChoice[] = [];
  for (const company of groupOf(actor, companyId)) {
    const whom = { companyId: company, personId, productId, now: reader.now, language };
    choices.push(...(await contractChoices(scope, book, whom)));
  }
  return {
    at: new Date(reader.now).toISOString(),
    supportPhone: edition.supportPhone,
    describingAProblem: edition.link('describing_a_problem'),
    levels: [...choices.map((choice) => premiumLevel(reader, choice)), standardLevel(reader)],
    preselected: preselected(choices, language),
  };
}

/** K2: what is taken where nobody chooses, and why. */
function preselected(
  choices: readonly ContractChoice[],
  language: string,
): SupportLevels['preselected'] {
  const { contractId, because } = preselect(
    choices.map(({ contract, plan, quota, yearEndsOn, whyNot }) => ({
      contractId: contract.id,
      number: contract.number,
      rank: plan.rank,
      left: quota?.left ?? null,
      lapsesOn: yearEndsOn ?? contract.endsOn,
      whyNot: whyNot?.code ?? null,
    })),
  );
  return { contractId, code: because, words: translator(language)(`terms:preselected.${because}`) };
}

const premiumLevel = (
  reader: Reader,
  { contract, plan, quota, whyNot }: ContractChoice,
): SupportLevel => ({
  ...describe(reader, plan),
  contractId: contract.id,
  contractNumber: contract.number,
  validUntil: contract.endsOn,
  quota,
  ledger: isActivated(contract) && maySeeLedger(reader.actor, contract.companyId),
  whyNot,
});

const standardLevel = (reader: Reader): SupportLevel => ({
  ...describe(reader, reader.edition.plan('standard')),
  contractId: null,
  contractNumber: null,
  validUntil: null,
  quota: null,
  ledger: false,
  whyNot: null,
});

function describe({ actor, edition, now }: Reader, plan: Plan) {
  const terms = clockTerms(plan, edition.calendars);
  const promises = SEVERITIES.map((severity) => {
    const opened = { kind: 'opened', at: now, severity, channel: 'portal' } as const;
    return presentClock(replayClocks([opened], terms)[0], now);
  });
  return { planId: plan.id, planName: nameIn(plan.names, actor.language), promises };
}
