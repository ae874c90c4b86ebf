/** What a clock on the wall in the zone shows at an instant, epoch ms: a table knows no zones. */
export const localTime = (at: number, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
