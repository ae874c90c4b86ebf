import { CalendarError } from './definition.ts';

/**
 * The stretches of one UTC offset, in order. Temporal is asked once per change of the clocks and never
 * per day or per deadline: it is a hundred times too slow for that.
 */
export interface ZoneOffsets {
  readonly starts: readonly number[];
  /** Local time minus UTC, ms. */
  readonly offsets: readonly number[];
}

/** @throws CalendarError for an unknown zone. */
export function zoneOffsets(zone: string, from: number, until: number): ZoneOffsets {
  const starts: number[] = [];
  const offsets: number[] = [];
  let at: Temporal.ZonedDateTime | null = zoned(zone, from);
  while (at && at.epochMilliseconds < until) {
    starts.push(at.epochMilliseconds);
    offsets.push(at.offsetNanoseconds / 1e6);
    at = at.getTimeZoneTransition('next');
  }
  return { starts, offsets };
}

/** @throws CalendarError for an unknown zone */
export function checkZone(zone: string): void {
  zoned(zone, 0);
}

function zoned(zone: string, at: number): Temporal.ZonedDateTime {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  } catch {
    throw new CalendarError(
      'unknown_zone',
      'a time zone like Europe/Berlin or +03:00',
      `"${zone}"`,
    );
  }
}

/** The local wall-clock time of an instant, as if it were UTC: epoch ms. */
export function toLocal(zone: ZoneOffsets, at: number): number {
  let i = zone.starts.length - 1;
  while (i > 0 && (zone.starts[i] ?? 0) > at) i--;
  return at + (zone.offsets[i] ?? 0);
}
