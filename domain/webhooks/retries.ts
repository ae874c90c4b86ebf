const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What lies between one attempt and the next: eight attempts within 27 and a half hours. */
const gaps = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR];

/** When a delivery that failed for the `tries`th time is tried again; null: not by itself. Epoch ms. */
export function retryAt(tries: number, now: number): number | null {
  const gap = gaps[tries - 1];
  return gap === undefined ? null : now + gap;
}

/** So long an endpoint may fail without a single success before it is switched off. */
const PATIENCE = 5 * DAY;

/** What an attempt came to, as far as the endpoint is concerned. `status` is null where no answer came. */
export interface Outcome {
  status: number | null;
}

export const isDelivered = ({ status }: Outcome): boolean =>
  status !== null && status >= 200 && status < 300;

/** Why an endpoint is switched off after an attempt that failed; null: it is not. Epoch ms. */
export function switchedOffBecause(
  { status }: Outcome,
  failingSince: number | null,
  now: number,
): 'gone' | 'failing' | null {
  if (status === 410) return 'gone';
  return failingSince !== null && now - failingSince >= PATIENCE ? 'failing' : null;
}
