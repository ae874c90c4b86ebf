/** Intervals as a person types them: `10:00–13:00, 14:00–18:30`; what is no interval stays as typed. */
export const readHours = (typed: string): string[] =>
  typed
    .split(/[,;]/)
    .map((part) =>
      part
        .replace(/\s+/g, '')
        .replace(/[‐‑‒–—−]/gu, '-')
        .replace(/(^|-)(\d):/g, '$10$2:'),
    )
    .filter((part) => part !== '');

/** Intervals as a person reads them. */
export const hoursInWords = (intervals: readonly string[]): string =>
  intervals.map((interval) => interval.replace('-', '–')).join(', ');
