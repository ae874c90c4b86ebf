import { exclusionOf, type RequestType, subtypesFor } from '../../domain/support/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { AskedMatter } from './clock-events.ts';

export interface MatterInput {
  productId: string | null;
  typeId?: string | undefined;
  subtypeId?: string | undefined;
}

/**
 * R2, R9: what a request asks for, with its names of today, which its history keeps. Empty where no type was chosen.
 * Errors, each under its field: unknown_request_type, unknown_request_subtype (also of another type or product);
 * excluded_matter where standard support plainly does not do it and the plan does not lift that.
 */
export function askedMatter(
  { productId, typeId, subtypeId }: MatterInput,
  { content: { support, products } }: Edition,
  planId: string,
): AskedMatter {
  if (typeId === undefined && subtypeId === undefined) return {};
  const type = support.types.find(({ id }) => id === typeId);
  if (!type) throw refused('unknown_request_type', 'typeId');
  const product = productId ?? '';
  const areas = products.areas.filter((area) => area.products.includes(product));
  const about = { areas: areas.map(({ id }) => id), product };
  const subtype = subtypesFor(type, about).find(({ id }) => id === subtypeId);
  if (subtypeId !== undefined && !subtype) throw refused('unknown_request_subtype', 'subtypeId');
  if (exclusionOf(support.exclusions, type, subtype, planId)?.sending === 'refused')
    throw refused('excluded_matter', subtype ? 'subtypeId' : 'typeId');
  return { type: named(type), ...(subtype ? { subtype: named(subtype) } : {}) };
}

const named = ({ id, names }: Pick<RequestType, 'id' | 'names'>) => ({ id, name: names.en });

const refused = (
  code: 'unknown_request_type' | 'unknown_request_subtype' | 'excluded_matter',
  path: keyof MatterInput,
) => new ProblemError(code, { fields: [{ path, message: code }] });
