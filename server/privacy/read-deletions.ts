import type { CompanyDeletion, Deletions } from '../../api/privacy.ts';
import { mayDeleteCompany } from '../../domain/access/index.ts';
import { nameIn } from '../../domain/names.ts';
import { type Actor, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { listContracts } from '../contracts/index.ts';
import type { Database } from '../platform/database/database.ts';
import { openRequestsOf, publicNumber } from '../requests/index.ts';
import { ownedCompany } from './ask-company.ts';
import { presentDeletion } from './present.ts';
import type { PrivacyRule } from './rule.ts';
import { findCompanyDeletions, findPersonDeletion } from './store.ts';

const SHOWN = 20;

/** C6: what of the reader's is to be deleted: their account, companies they belong to. */
export const readDeletions = (database: Database, actor: Actor): Promise<Deletions> =>
  as(database, actor, async (scope) => {
    const person = await findPersonDeletion(scope, actor.id);
    const ids = actor.companies.map(({ id }) => id);
    const companies = ids.length > 0 ? await findCompanyDeletions(scope, ids) : [];
    const owned = actor.companies.find(({ role }) => role === 'owner');
    return {
      person: person ? { ...presentDeletion(person), waitsFor: owned?.name ?? null } : null,
      companies: actor.companies.flatMap(({ id, publicId, name }) => {
        const found = companies.find(({ companyId }) => companyId === id);
        const mayKeep = mayDeleteCompany(actor, id);
        return found ? [{ publicId, name, ...presentDeletion(found), mayKeep }] : [];
      }),
    };
  });

/** C6: what the owner is shown before the company is deleted. Errors: not_found, not_allowed. */
export const readCompanyDeletion = (
  database: Database,
  actor: Actor,
  publicId: string,
  { book, rule }: { book: CatalogueBook; rule: PrivacyRule },
): Promise<CompanyDeletion> =>
  as(database, actor, async (scope) => {
    const company = await ownedCompany(scope, actor, publicId);
    const [deletion] = await findCompanyDeletions(scope, [company.id]);
    const open = await openRequestsOf(scope, company.id);
    const contracts = await listContracts(scope, company.id, actor.id);
    return {
      waitDays: rule.waitDays,
      deletion: deletion ? presentDeletion(deletion) : null,
      openRequests: {
        count: open.length,
        items: open
          .slice(0, SHOWN)
          .map(({ number, subject }) => ({ number: publicNumber(number), subject })),
      },
      contracts: contracts.map(({ number, planId, state, endsOn }) => {
        const plan = book.current.plans.find(({ id }) => id === planId);
        const planName = plan ? nameIn(plan.names, actor.language) : planId;
        return { number, planName, state, endsOn };
      }),
    };
  });
