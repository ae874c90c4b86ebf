import type { RequestFilter } from '../../../api/requests.ts';

/** What is chosen of the list, as the address of the page keeps it. */
export interface RequestsSearch {
  /** Without it: what is current. */
  state?: 'your_turn' | 'solved' | 'all';
  /** `me`, or the id of a colleague. */
  by?: string;
  product?: string;
  severity?: 1 | 2 | 3 | 4;
  /** The support level. */
  plan?: string;
  only?: 'unread' | 'late';
  search?: string;
}

/** What is chosen anew; undefined: no longer chosen. */
export type SearchChange = { [Key in keyof RequestsSearch]: RequestsSearch[Key] | undefined };

const states = ['your_turn', 'solved', 'all'] as const;
const severities = [1, 2, 3, 4] as const;
const news = ['unread', 'late'] as const;
const person = /^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads an address that anybody may have typed: what we do not know is left out. */
export function readRequestsSearch(typed: Record<string, unknown>): RequestsSearch {
  const state = states.find((each) => each === typed.state);
  const severity = severities.find((each) => each === Number(typed.severity));
  const by = person.test(String(typed.by)) ? String(typed.by) : undefined;
  const product = words(typed.product).slice(0, 100);
  const plan = words(typed.plan).slice(0, 100);
  const only = news.find((each) => each === typed.only);
  const search = words(typed.search).slice(0, 200);
  return {
    ...(state && { state }),
    ...(by && { by }),
    ...(product && { product }),
    ...(severity && { severity }),
    ...(plan && { plan }),
    ...(only && { only }),
    ...(search && { search }),
  };
}

/** A number in an address arrives as one. */
function words(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** The same as the API asks for it. */
export function filterOf({
  state,
  by,
  product,
  severity,
  plan,
  only,
  search,
}: RequestsSearch): RequestFilter {
  return {
    state: state ?? 'current',
    ...(by && { createdBy: by }),
    ...(product && { productId: product }),
    ...(severity && { severity }),
    ...(plan && { planId: plan }),
    ...(only && { only }),
    ...(search && { search }),
  };
}

export const isNarrowed = (search: RequestsSearch): boolean =>
  Object.entries(search).some(([name, value]) => name !== 'state' && value !== undefined);
