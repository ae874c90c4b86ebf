import type { ProductAreas } from '../../../api/catalogue.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { type Draft, emptyDraft, newKey } from './draft.ts';

/** Whether a draft holds what somebody typed, which nothing may take the place of unasked. */
export const holdsWords = ({ subject, description }: Partial<Draft>): boolean =>
  Boolean(subject?.trim() || description?.trim());

/**
 * A new draft that starts as a request was sent: what today's catalogue offers of it, with its words, without its files.
 * `complete` is false where something of it is not offered any more. `companyId` is the request's company.
 */
export function copyOf(
  request: RequestDetail,
  companyId: string,
  { areas, support }: ProductAreas,
): { draft: Draft; complete: boolean } {
  const { productId, versionName, type: asked, subtype: exactly } = request;
  const area = areas.find(({ products }) => products.some(({ id }) => id === productId));
  const product = area?.products.find(({ id }) => id === productId);
  const version = product?.versions.find(({ id }) => id === versionName);
  const type = support.types.find(({ id }) => id === asked?.id);
  const subtype = type?.subtypes.find(({ id }) => id === exactly?.id);
  const draft = {
    ...emptyDraft(newKey()),
    companyId,
    areaId: area?.id ?? '',
    productId: product?.id ?? '',
    versionId: version?.id ?? '',
    certifiedVersion: request.certifiedVersion,
    severity: request.severity,
    osVersion: request.osVersion ?? '',
    typeId: type?.id ?? '',
    subtypeId: subtype?.id ?? '',
    subject: request.subject,
    description: request.entries.find(({ kind }) => kind === 'opened')?.body ?? '',
  };
  const complete =
    Boolean(version) && Boolean(type) === Boolean(asked) && Boolean(subtype) === Boolean(exactly);
  return { draft, complete };
}
