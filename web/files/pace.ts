/** Bytes that had arrived at a moment (epoch ms). */
export interface Sample {
  at: number;
  sent: number;
}

/** Older samples say nothing of the line as it is now. */
const WINDOW_MS = 10_000;
/** Before so much time has passed a speed would be a guess. */
const ENOUGH_MS = 1500;

/** The samples with a new one; what is older than ten seconds is left out, but for the last one before. */
export function withSample(samples: readonly Sample[], next: Sample): readonly Sample[] {
  // A part that was lost is sent again: the old samples would give a speed below nothing.
  if (samples.some(({ sent }) => sent > next.sent)) return [next];
  const from = samples.findLastIndex(({ at }) => at <= next.at - WINDOW_MS);
  return [...samples.slice(Math.max(from, 0)), next];
}

/** Bytes in a second; null while too little is known, or while nothing moves. */
export function speedOf(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < ENOUGH_MS) return null;
  const speed = ((last.sent - first.sent) * 1000) / (last.at - first.at);
  return speed > 0 ? speed : null;
}

/** How long the rest takes at this pace, in ms; null while nobody can say. */
export function timeLeftOf(samples: readonly Sample[], size: number): number | null {
  const speed = speedOf(samples);
  const sent = samples.at(-1)?.sent ?? 0;
  return speed === null ? null : (Math.max(size - sent, 0) / speed) * 1000;
}
