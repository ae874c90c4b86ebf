import type { ContractTerms } from '../../api/contract-terms.ts';
import { maySeeContactPhones, maySeeLedger, maySeeTerms } from '../../domain/access/index.ts';
import {
  coversDay,
  daysLeftOf,
  localDay,
  passedYear,
  stateOn,
} from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import {
  channelsBesideExtras,
  largestFileOf,
  nextPlan,
  type Plan,
  whatItAdds,
} from '../../domain/plans/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook, Edition } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { translator } from '../platform/translations.ts';
import { planOf } from './plan-of.ts';
import { grantOf, quotaOf } from './quota.ts';
import { type Contract, findContractOfCompany, listContacts } from './store.ts';
import {
  additionWords,
  callWords,
  fileWords,
  furtherPromises,
  promisesOf,
  type Words,
} from './terms-words.ts';

const GIGABYTE = 1_000_000_000;

/** Who asks, and in which language they read; the actor's own unless another is said. */
interface Reader {
  actor: Actor;
  book: CatalogueBook;
  language?: string | undefined;
}

/**
 * K1: what a contract promises, in words and numbers: the one source of pages and certificate. Error: not_found, also
 * where the contract is none of the reader's.
 */
export async function contractTerms(
  scope: Scope,
  contractId: string,
  { actor, book, language = actor.language }: Reader,
): Promise<ContractTerms> {
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  if (!contract || !maySeeTerms(actor, contract.companyId)) throw new ProblemError('not_found');
  const { id, number, company, catalogueVersion, startsOn, endsOn } = contract;
  const edition = book.current;
  const today = localDay(await databaseNow(scope.db), edition.zone);
  const plan = await planOf(book, contract);
  const t = translator(language);
  const state = stateOn(contract, today);
  const quota = coversDay(contract, today) ? await quotaOf(scope, contract, plan, today) : null;
  return {
    ...promised({ language, t, calendars: edition.calendars }, plan, edition),
    id,
    number,
    company,
    state,
    stateName: t(`terms:state.${state}`),
    catalogueVersion,
    startsOn,
    endsOn,
    today,
    daysLeft: daysLeftOf(contract, today),
    year: passedYear(contract, today),
    quota,
    products: coveredProducts(contract, edition, language),
    contacts: {
      allowed: plan.namedContacts,
      items: await contactsFor(scope, contract, actor),
    },
    abilities: { ledger: maySeeLedger(actor, contract.companyId) },
  };
}

/** What follows from the plan and the calendars alone. */
function promised(words: Words, plan: Plan, edition: Edition) {
  const { t, language } = words;
  const promises = promisesOf(words, plan);
  return {
    plan: { id: plan.id, name: nameIn(plan.names, language), rank: plan.rank },
    incidents: grantOf(plan),
    promises,
    furtherPromises: furtherPromises(words, plan),
    call: callWords(words, plan, promises, edition.supportPhone),
    channels: channelsBesideExtras(plan).map((id) => ({ id, name: t(`terms:channel.${id}`) })),
    signatureLane: { id: plan.signatureLane, name: t(`terms:lane.${plan.signatureLane}`) },
    largestFile: { bytes: largestFileOf(plan) * GIGABYTE, words: fileWords(words, plan) },
    extras: plan.extras.map((id) => ({ id, name: t(`terms:extra.${id}`) })),
    nextPlan: nextOf(words, plan, edition),
  };
}

function nextOf(
  words: Words,
  plan: Plan,
  { plans, calendars }: Edition,
): ContractTerms['nextPlan'] {
  const next = nextPlan(plans, plan);
  if (!next) return null;
  const always = new Set(
    [...calendars.values()].filter(({ kind }) => kind === 'always').map(({ id }) => id),
  );
  return {
    id: next.id,
    name: nameIn(next.names, words.language),
    adds: whatItAdds(plan, next, always).map((addition) => ({
      what: addition.what,
      words: additionWords(words, addition),
    })),
  };
}

/** A product that the catalogue has no longer is told by its id: the contract still covers it. */
function coveredProducts(
  { overrides: { products } }: Contract,
  edition: Edition,
  language: string,
): ContractTerms['products'] {
  if (!products) return null;
  const known = new Map(edition.products.products.map(({ id, names }) => [id, names]));
  return products.map((id) => {
    const names = known.get(id);
    return { id, name: names ? nameIn(names, language) : id };
  });
}

async function contactsFor(
  scope: Scope,
  contract: Contract,
  actor: Actor,
): Promise<ContractTerms['contacts']['items']> {
  const phones = maySeeContactPhones(actor, contract.companyId);
  return (await listContacts(scope, contract)).map(({ name, email, phone, personId }) => ({
    name,
    email,
    phone: phones ? phone : null,
    state: personId ? 'member' : 'no_account',
  }));
}
