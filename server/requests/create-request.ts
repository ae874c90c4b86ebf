import type { Severity } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Circumstances } from './circumstances.ts';
import { openRequest } from './open-request.ts';

export interface RequestInput {
  companyId: string;
  productId: string;
  versionId: string;
  typeId?: string | undefined;
  subtypeId?: string | undefined;
  certifiedVersion: boolean;
  contractId: string | null;
  severity: Severity;
  osVersion?: string | undefined;
  subject: string;
  description: string;
  idempotencyKey: string | null;
  /** Ids of the creator's own uploads. */
  files?: readonly string[] | undefined;
  /** Members of the company who take part from the start, and that addresses outside it are meant. */
  copyTo?: readonly string[];
  copyConfirmed?: boolean;
}

/**
 * R2: a request to technical support, on a contract or as standard support. Returns the number; the same one for a
 * repeated idempotency key. Errors: unknown_product, and those of opening a request.
 */
export async function createRequest(
  scope: Scope,
  {
    productId,
    versionId,
    osVersion,
    typeId,
    subtypeId,
    copyTo = [],
    copyConfirmed = false,
    ...input
  }: RequestInput,
  around: Circumstances,
): Promise<number> {
  const product = affectedProduct(productId, versionId, around.book);
  const { id: categoryId, queue: queueId } = around.book.current.technicalSupport;
  const said = {
    ...input,
    product,
    osVersion: osVersion ?? null,
    asks: { typeId, subtypeId },
    copies: { personIds: copyTo, confirmed: copyConfirmed },
    categoryId,
    queueId,
  };
  return openRequest(scope, said, around);
}

/** The product as it is named now. Error: unknown_product. */
function affectedProduct(productId: string, versionId: string, book: CatalogueBook) {
  const found = book.current.product(productId, versionId);
  if (!found)
    throw new ProblemError('unknown_product', {
      fields: [{ path: 'versionId', message: 'unknown_product' }],
    });
  const { product, version } = found;
  return { productId: product.id, productName: product.names.en, version: version.version };
}
