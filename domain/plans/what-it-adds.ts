import { channelsBesideExtras } from './channels.ts';
import {
  type Channel,
  type Extra,
  largestFileOf,
  type Plan,
  SEVERITIES,
  type Severity,
  type SignatureLane,
  type Target,
} from './plan.ts';

/** One thing that a plan has above another. */
export type Addition =
  | { readonly what: 'incidents'; readonly from: Incidents; readonly to: Incidents }
  | { readonly what: 'contacts'; readonly from: number; readonly to: number }
  | {
      readonly what: 'target';
      readonly severity: Severity;
      readonly from: Target | null;
      readonly to: Target;
    }
  | { readonly what: 'channel'; readonly channel: Channel }
  | { readonly what: 'lane'; readonly lane: SignatureLane }
  | { readonly what: 'file'; readonly from: number; readonly to: number }
  | { readonly what: 'extra'; readonly extra: Extra }
  | { readonly what: 'rank' };

type Incidents = Plan['premiumIncidents'];

/** The plan that follows by rank; undefined above the highest. */
export const nextPlan = (plans: readonly Plan[], { rank }: Plan): Plan | undefined =>
  plans.filter((plan) => plan.rank > rank).sort((a, b) => a.rank - b.rank)[0];

/**
 * What `other` has more than `own`, and nothing that it has less: a contract may have agreed on better terms than the
 * next plan's. `always` holds the ids of the calendars that are 24/7: a promise moved onto one is more, one moved off it
 * is not, and on the same kind of time fewer minutes are.
 */
export function whatItAdds(own: Plan, other: Plan, always: ReadonlySet<string>): Addition[] {
  return [
    ...(more(other.premiumIncidents, own.premiumIncidents)
      ? [{ what: 'incidents', from: own.premiumIncidents, to: other.premiumIncidents } as const]
      : []),
    ...(other.namedContacts > own.namedContacts
      ? [{ what: 'contacts', from: own.namedContacts, to: other.namedContacts } as const]
      : []),
    ...SEVERITIES.flatMap((severity): Addition[] => {
      const [from, to] = [own.targets[severity], other.targets[severity]];
      return to && sooner(to, from, always) ? [{ what: 'target', severity, from, to }] : [];
    }),
    ...missing(channelsBesideExtras(other), own.channels).map(
      (channel) => ({ what: 'channel', channel }) as const,
    ),
    ...(other.signatureLane === 'expedited' && own.signatureLane === 'standard'
      ? [{ what: 'lane', lane: other.signatureLane } as const]
      : []),
    ...(largestFileOf(other) > largestFileOf(own)
      ? [{ what: 'file', from: largestFileOf(own), to: largestFileOf(other) } as const]
      : []),
    ...missing(other.extras, own.extras).map((extra) => ({ what: 'extra', extra }) as const),
    ...(other.rank > own.rank ? [{ what: 'rank' } as const] : []),
  ];
}

const more = (to: Incidents, from: Incidents): boolean =>
  from !== 'unlimited' && (to === 'unlimited' || to > from);

function sooner(to: Target, from: Target | null, always: ReadonlySet<string>): boolean {
  if (!from) return true;
  const [newAlways, oldAlways] = [always.has(to.calendar), always.has(from.calendar)];
  return newAlways === oldAlways ? to.minutes < from.minutes : newAlways;
}

const missing = <Thing>(all: readonly Thing[], had: readonly Thing[]): Thing[] =>
  all.filter((thing) => !had.includes(thing));
