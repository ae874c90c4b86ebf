import type { CompanyContract, ContactList as ListView } from '../../api/contact-lists.ts';
import { groupOf, mayListContacts } from '../../domain/access/index.ts';
import { localDay, whyNoContacts } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { planOf } from './plan-of.ts';
import {
  type ContractOfCompany,
  findContractOfCompany,
  listContacts,
  listContracts,
} from './store.ts';
import { type ContactList, findLastList } from './store-contact-lists.ts';

interface Around {
  actor: Actor;
  book: CatalogueBook;
}

/** K1: the contracts of a company, and of those that are seen as one with it, with whom each names; the newest first. */
export async function readContracts(
  scope: Scope,
  companyId: string,
  around: Around,
): Promise<CompanyContract[]> {
  const found: CompanyContract[] = [];
  for (const company of groupOf(around.actor, companyId))
    for (const { id } of await listContracts(scope, company, around.actor.id))
      found.push(...(await readContract(scope, id, around)));
  return found.sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
}

/** One of them; none where it is not the reader's. */
export async function readContract(
  scope: Scope,
  contractId: string,
  { actor, book }: Around,
): Promise<CompanyContract[]> {
  const contract = await findContractOfCompany(scope, contractId, actor.id);
  if (!contract) return [];
  const today = localDay(await databaseNow(scope.db), book.current.zone);
  const plan = await planOf(book, contract);
  const last = await findLastList(scope, contract);
  const contacts = await listContacts(scope, contract);
  const manages = mayListContacts(actor, contract.companyId);
  const { id, number, startsOn, endsOn, company } = contract;
  return [
    {
      id,
      number,
      planName: nameIn(plan.names, actor.language),
      state: stateOn(contract, today),
      startsOn,
      endsOn,
      company: { publicId: company.publicId, name: company.name },
      contacts: contacts.map(({ name, email, phone, personId }) => ({
        name,
        email,
        phone: manages ? phone : null,
        standing: personId === null ? 'invited' : 'named',
      })),
      mostContacts: plan.namedContacts,
      list: manages && last ? presentList(last) : null,
      version: last?.version ?? 0,
      abilities: abilitiesOf(contract, manages, last, today),
    },
  ];
}

/** K4: the dates decide whether it has ended. */
const stateOn = ({ state, endsOn }: ContractOfCompany, today: string) =>
  state !== 'terminated' && endsOn < today ? 'expired' : state;

function abilitiesOf(
  contract: ContractOfCompany,
  manages: boolean,
  last: ContactList | undefined,
  today: string,
): CompanyContract['abilities'] {
  const isFree = manages && last?.outcome !== null;
  return {
    activate: isFree && whyNoContacts(contract, 'activation', today) === null,
    changeContacts: isFree && whyNoContacts(contract, 'change', today) === null,
  };
}

const presentList = ({ id, purpose, outcome, contacts, askedBy, askedAt, reason }: ContactList) =>
  outcome === 'approved'
    ? null
    : ({
        id,
        purpose,
        state: outcome ?? 'waiting',
        contacts,
        askedBy,
        askedAt: new Date(askedAt).toISOString(),
        reason,
      } satisfies ListView);
