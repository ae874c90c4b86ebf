import { localDay } from '../../domain/contracts/index.ts';
import { whyNotSupportedOn } from '../../domain/licences/index.ts';
import type { Scope } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { listValidities } from './store.ts';

/**
 * C5: a request about a product needs a licence of it that holds on the day it is opened, of the company or of one that
 * is seen as one with it. `now` is epoch ms. Error: no_valid_licence, with why.
 */
export async function refuseUnlicensed(
  scope: Scope,
  edition: Edition,
  { companyId, productId, now }: { companyId: string; productId: string; now: number },
): Promise<void> {
  const licences = await listValidities(scope, companyId, productId);
  const whyNot = whyNotSupportedOn(licences, localDay(now, edition.zone));
  if (whyNot)
    throw new ProblemError('no_valid_licence', {
      reason: whyNot.code,
      fields: [{ path: 'productId', message: whyNot.code }],
    });
}
