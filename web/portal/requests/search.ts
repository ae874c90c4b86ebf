import type { RequestFilter } from '../../../api/requests.ts';
import { statuses } from '../../../domain/requests/index.ts';

/** What is chosen of the list, as the address of the page keeps it; several values by commas. */
export interface RequestsSearch {
  /** Without it: what is current. */
  state?: 'your_turn' | 'solved' | 'all';
  /** `me`, or the id of a colleague. */
  by?: string;
  product?: string;
  severity?: 1 | 2 | 3 | 4;
  status?: string;
  category?: string;
  /** The support level. */
  plan?: string;
  /** Days of the reader's zone, both counted in. */
  from?: string;
  until?: string;
  only?: string;
  search?: string;
}

/** What is chosen anew; undefined: no longer chosen. */
export type SearchChange = { [Key in keyof RequestsSearch]: RequestsSearch[Key] | undefined };

const states = ['your_turn', 'solved', 'all'] as const;
const severities = [1, 2, 3, 4] as const;
/** What asks to be looked at. */
export const news = ['unread', 'late'] as const;
const person = /^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads an address that anybody may have typed: what we do not know is left out. */
export function readRequestsSearch(typed: Record<string, unknown>): RequestsSearch {
  const state = states.find((each) => each === typed.state);
  const severity = severities.find((each) => each === Number(typed.severity));
  const by = person.test(String(typed.by)) ? String(typed.by) : undefined;
  const id = (name: string) => words(typed[name]).slice(0, 100);
  const [product, category, plan] = [id('product'), id('category'), id('plan')];
  const status = severalOf(statuses, typed.status);
  const only = severalOf(news, typed.only);
  const [from, until] = [dayOf(typed.from), dayOf(typed.until)];
  const search = words(typed.search).slice(0, 200);
  return {
    ...(state && { state }),
    ...(by && { by }),
    ...(product && { product }),
    ...(severity && { severity }),
    ...(status && { status }),
    ...(category && { category }),
    ...(plan && { plan }),
    ...(from && { from }),
    ...(until && { until }),
    ...(only && { only }),
    ...(search && { search }),
  };
}

/** Those that there are, in their own order: however it was typed, the same choice has one address. */
export function severalOf(known: readonly string[], typed: unknown): string {
  const asked = words(typed).split(',');
  return known.filter((each) => asked.includes(each)).join(',');
}

/** A day that there is, like `2026-11-20`; empty for other text. */
function dayOf(typed: unknown): string {
  const day = words(typed);
  const at = Date.parse(/^[12]\d{3}-\d\d-\d\d$/.test(day) ? day : '');
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : '';
}

/** A number in an address arrives as one. */
function words(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

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

export const isNarrowed = (search: RequestsSearch): boolean =>
  Object.entries(search).some(([name, value]) => name !== 'state' && value !== undefined);
