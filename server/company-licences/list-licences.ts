import type { CompanyLicences } from '../../api/licences.ts';
import { mayAddLicences, mayKeepLicences, maySeeLicences } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { daysLeft, licenceState, whyNotSupportedOn } from '../../domain/licences/index.ts';
import { nameIn } from '../../domain/names.ts';
import { type Actor, as } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { ownCompany } from '../companies/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type HeldLicence, listHeld } from './store.ts';

/** C5: what the company may use, for its members and for staff. Error: not_found. */
export async function listLicences(
  database: Database,
  actor: Actor,
  edition: Edition,
  publicId: string,
): Promise<CompanyLicences> {
  return as(database, actor, async (scope) => {
    const { id: companyId } = await ownCompany(scope, publicId);
    if (!maySeeLicences(actor, companyId)) throw new ProblemError('not_found');
    const today = localDay(await databaseNow(scope.db), edition.zone);
    const held = await listHeld(scope, companyId);
    const items = held.map((licence) =>
      presentLicence(licence, { companyId, today, edition, language: actor.language }),
    );
    return {
      items: [
        ...items.filter(({ state }) => state !== 'expired'),
        ...items.filter(({ state }) => state === 'expired'),
      ],
      support: edition.products.products.map(({ id: productId, names }) => ({
        productId,
        productName: nameIn(names, actor.language),
        whyNot: whyNotSupportedOn(
          held.filter((licence) => licence.productId === productId),
          today,
        ),
      })),
      abilities: { add: mayAddLicences(actor, companyId), move: mayKeepLicences(actor) },
    };
  });
}

/** `companyId` is the company asked for, `today` a local day. */
export const presentLicence = (
  { company, ...licence }: HeldLicence,
  around: { companyId: string; today: string; edition: Edition; language: string },
): CompanyLicences['items'][number] => ({
  ...licence,
  productName: around.edition.productName(licence.productId, around.language),
  state: licenceState(licence, around.today),
  daysLeft: daysLeft(licence, around.today),
  attachedAt: new Date(licence.attachedAt).toISOString(),
  company:
    company.id === around.companyId ? null : { publicId: company.publicId, name: company.name },
});
