import type { Scope } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';

export interface NamedLicence {
  companyId: string;
  licenceId: string;
  productId: string;
  codeEnding: string;
}

/** A3: what happened to a licence, in the history of the company that has it; never with more of a code than its ending. */
export const recordLicence = (
  scope: Scope,
  edition: Edition,
  kind: string,
  licence: NamedLicence,
  now: number,
  facts: Record<string, string | number> = {},
) => {
  const { companyId, licenceId, productId: product, codeEnding } = licence;
  const name = `${edition.productName(product, 'en')} …${codeEnding}`;
  return recordCompanyEvent(scope, {
    companyId,
    at: now,
    kind,
    facts: { licenceId, product, name, ...facts },
  });
};
