import { holdsOn, type Validity } from './licence.ts';

export const whyNotSupported = ['no_licence', 'licence_not_started', 'licence_expired'] as const;

/** Why a product's support is not offered. */
export interface WhyNotSupported {
  code: (typeof whyNotSupported)[number];
  /** The local day on which one starts, or the last one on which one held; null where there is none. */
  day: string | null;
}

/**
 * C5: a product's support is offered with a licence of it that holds on this local day; null where it is. One that has
 * not started says more than one that has ended.
 */
export function whyNotSupportedOn(
  licences: readonly Validity[],
  day: string,
): WhyNotSupported | null {
  if (licences.some((licence) => holdsOn(licence, day))) return null;
  const starts = licences.map(({ validFrom }) => validFrom).filter((start) => start > day);
  const [first] = starts.sort();
  if (first) return { code: 'licence_not_started', day: first };
  const last = licences
    .map(({ validUntil }) => validUntil)
    .sort()
    .at(-1);
  return last ? { code: 'licence_expired', day: last } : { code: 'no_licence', day: null };
}
