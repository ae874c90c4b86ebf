const SECONDS = [2, 4, 8, 16, 30, 60];

/** How long to wait after so many failures in a row (1, 2 …), in ms: longer each time, a minute at most. */
export const waitAfter = (failures: number): number =>
  (SECONDS[Math.min(failures, SECONDS.length) - 1] ?? 2) * 1000;
