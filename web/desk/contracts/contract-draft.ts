import type { CreateContract } from '../../../api/contracts.ts';
import { SEVERITIES, type Severity } from '../../../domain/plans/index.ts';
import { readMinutes } from '../settings/plans/minutes-text.ts';

/** What a contract agrees for one severity: what its plan does, no promise at all, or a time of its own. */
export type OwnTarget = 'plan' | 'none' | { typed: string; calendar: string };

/** What it agrees differently from its plan, as typed; empty follows the plan. */
export interface OwnTerms {
  incidents: string;
  unlimited: boolean;
  namedContacts: string;
  targets: { readonly [severity in Severity]?: OwnTarget };
}
export const asInPlan: OwnTerms = {
  incidents: '',
  unlimited: false,
  namedContacts: '',
  targets: {},
};

/** A contract as typed; days like `2026-11-20`. */
export interface Typed {
  number: string;
  planId: string;
  /** `issued`: the customer activates it. */
  state: 'issued' | 'active';
  startsOn: string;
  endsOn: string;
  /** E-mail addresses; of an active one. */
  contacts: readonly string[];
  /** Ids; empty: all of them. */
  products: readonly string[];
  own: OwnTerms;
  /** That another contract of the plan on these days is no mistake. */
  besideOthers: boolean;
}

/** A year from today: the last day is the day before its anniversary. */
export function contractYear(today: Date): Pick<Typed, 'startsOn' | 'endsOn'> {
  const startsOn = isoDay(
    new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())),
  );
  return { startsOn, endsOn: yearFrom(startsOn) };
}

/**
 * The last day of a year that starts so. It ends on the day before it renews, as the quota does (K3): from 29 February on
 * 27 February, or one day would be a contract year by itself, with incidents of its own.
 */
export function yearFrom(startsOn: string): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(year + 1, month - 1, Math.min(day, lastOfMonth) - 1)));
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isCount = (typed: string): boolean => /^[1-9]\d{0,4}$/.test(typed.trim());

/** The fields that cannot be as they are, by what the API would call them. */
export function wrongIn({ number, startsOn, endsOn, own }: Typed): string[] {
  const wrong = number.trim() ? [] : ['number'];
  if (!isDay(startsOn)) wrong.push('startsOn');
  if (!isDay(endsOn) || endsOn < startsOn) wrong.push('endsOn');
  if (!own.unlimited && own.incidents.trim() && !isCount(own.incidents))
    wrong.push('overrides.premiumIncidents');
  if (own.namedContacts.trim() && !isCount(own.namedContacts))
    wrong.push('overrides.namedContacts');
  for (const severity of SEVERITIES) {
    const target = own.targets[severity];
    if (typeof target === 'object' && !readMinutes(target.typed))
      wrong.push(`overrides.targets.${severity}.minutes`);
  }
  return wrong;
}

/** What is sent of it. */
export function bodyOf(companyId: string, typed: Typed): CreateContract {
  const { own, products, contacts, number, ...said } = typed;
  return {
    ...said,
    companyId,
    number: number.trim(),
    contacts: typed.state === 'active' ? [...contacts] : [],
    ...(products.length > 0 && { products: [...products] }),
    overrides: overridesOf(own),
  };
}

type Overrides = NonNullable<CreateContract['overrides']>;

function overridesOf({ incidents, unlimited, namedContacts, targets }: OwnTerms): Overrides {
  const own: NonNullable<Overrides['targets']> = {};
  for (const severity of SEVERITIES) {
    const target = targets[severity] ?? 'plan';
    if (target === 'none') own[severity] = null;
    else if (target !== 'plan')
      own[severity] = { calendar: target.calendar, minutes: readMinutes(target.typed) ?? 0 };
  }
  return {
    ...(Object.keys(own).length > 0 && { targets: own }),
    ...(unlimited && { premiumIncidents: 'unlimited' as const }),
    ...(!unlimited && incidents.trim() && { premiumIncidents: Number(incidents) }),
    ...(namedContacts.trim() && { namedContacts: Number(namedContacts) }),
  };
}

/** How many contacts it may have: as agreed, else as its plan has. */
export const contactsOf = ({ namedContacts }: OwnTerms, ofPlan: number): number =>
  isCount(namedContacts) ? Number(namedContacts) : ofPlan;
