export interface ZoneChoice {
  value: string;
  /** Like "Europe/Moscow, UTC+3". */
  label: string;
}

/** The zones this browser knows and those given, with what each is ahead of UTC at `now` (epoch ms), by name. */
export function timeZones(given: readonly string[], now: number): ZoneChoice[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...given]);
  return [...names].sort().map((value) => ({ value, label: labelOf(value, now) }));
}

/** A zone that is an offset has no other name. */
const labelOf = (zone: string, now: number): string =>
  /^[+-]/.test(zone) ? ahead(zone, now) : `${spaced(zone)}, ${ahead(zone, now)}`;

/** People type spaces. */
const spaced = (zone: string): string => zone.replaceAll('_', ' ');

function ahead(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
  const offset = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset.replace('GMT', 'UTC');
}
