/** Local dates, like `2026-11-20`, both included. */
export interface Period {
  from: string;
  to: string;
}

/** The last so many days up to today, on the reader's calendar. `now` is epoch ms. */
export function lastDays(days: number, now: number): Period {
  const today = new Date(now);
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1);
  return { from: localDate(first), to: localDate(today) };
}

const localDate = (day: Date): string =>
  [
    String(day.getFullYear()),
    String(day.getMonth() + 1).padStart(2, '0'),
    String(day.getDate()).padStart(2, '0'),
  ].join('-');

/** What of an address is a period; anything else is left out. */
export function readPeriod(search: Record<string, unknown>): Partial<Period> {
  const day = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  const [from, to] = [day(search.from), day(search.to)];
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
