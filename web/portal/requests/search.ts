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
  const id = (name: string) => words(typed[name]).slice(0, 100);
  const read = {
    state: states.find((each) => each === typed.state),
    by: person.test(String(typed.by)) && String(typed.by),
    product: id('product'),
    severity: severities.find((each) => each === Number(typed.severity)),
    status: severalOf(statuses, typed.status),
    category: id('category'),
    plan: id('plan'),
    from: dayOf(typed.from),
    until: dayOf(typed.until),
    only: severalOf(news, typed.only),
    search: words(typed.search).slice(0, 200),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value));
}

/** Those that there are, in their own order: however it was typed, the same choice has one address. */
export function severalOf(known: readonly string[], typed: unknown): string {
  const asked = words(typed).split(',');
  return known.filter((each) => asked.includes(each)).join(',');
}

/** A day that there is, like `2026-11-20`; empty for other text. */
function dayOf(typed: unknown): string {
  const day = words(typed);
  const isDay = /^[12]\d{3}-\d\d-\d\d$/.test(day) && new Date(day).toJSON()?.startsWith(day);
  return isDay ? day : '';
}

/** A number in an address arrives as one. */
function words(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
