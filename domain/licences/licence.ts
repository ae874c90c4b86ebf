/** Local dates like `2026-11-20`, both included. */
export interface Validity {
  validFrom: string;
  validUntil: string;
}

export const licenceStates = ['not_started', 'valid', 'ends_soon', 'expired'] as const;
export type LicenceState = (typeof licenceStates)[number];

/** From so many days before its end on, a licence ends soon (C5). */
export const ENDS_SOON_DAYS = 30;

/** So many days before its end it is told (C5). */
export const TOLD_DAYS_BEFORE = [ENDS_SOON_DAYS, 7] as const;

/** Whether a licence holds on a local day, both ends included (C1). */
export const holdsOn = (licence: Validity, day: string): boolean =>
  licence.validFrom <= day && day <= licence.validUntil;

/** Days from a local day to the last one on which the licence holds: 0 on that day, less than 0 after it. */
export const daysLeft = ({ validUntil }: Pick<Validity, 'validUntil'>, day: string): number =>
  Temporal.PlainDate.from(day).until(validUntil).days;

/** C5: what a licence is on a local day. */
export function licenceState(licence: Validity, day: string): LicenceState {
  if (day < licence.validFrom) return 'not_started';
  if (day > licence.validUntil) return 'expired';
  return daysLeft(licence, day) <= ENDS_SOON_DAYS ? 'ends_soon' : 'valid';
}
