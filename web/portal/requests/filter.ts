import type { RequestFilter } from '../../../api/requests.ts';
import type { RequestsSearch } from './search.ts';

/** The same as the API asks for it. */
export function filterOf(chosen: RequestsSearch): RequestFilter {
  const { state, by, product, severity, status, category, plan, from, until, only, search } =
    chosen;
  return {
    state: state ?? 'current',
    ...(by && { createdBy: by }),
    ...(product && { productId: product }),
    ...(severity && { severity }),
    ...(status && { status }),
    ...(category && { categoryId: category }),
    ...(plan && { planId: plan }),
    ...(from && { createdFrom: from }),
    ...(until && { createdUntil: until }),
    ...(only && { only }),
    ...(search && { search }),
  };
}

/** The address may hold more than the list knows. */
export const isNarrowed = (search: RequestsSearch): boolean =>
  Object.keys(filterOf(search)).length > 1;
