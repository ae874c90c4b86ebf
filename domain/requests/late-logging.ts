/** A call that began earlier than this before it is logged needs a reason, milliseconds. */
const LATE_LOGGING_MS = 15 * 60_000;

/** P3: both epoch ms. */
export const isLoggedLate = (startedAt: number, now: number): boolean =>
  now - startedAt > LATE_LOGGING_MS;
