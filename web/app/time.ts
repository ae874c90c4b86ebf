/** How one reader sees instants (epoch ms, UTC) in one zone. 24-hour clock everywhere. */
export interface TimeFormat {
  /** "17:22" */
  time: (at: number) => string;
  /** "Mon 12:00" */
  weekdayTime: (at: number) => string;
  /** "Mon, 23 November, 14:30": a promised date, written out. */
  promise: (at: number) => string;
  /** "Fri 20 Nov, 17:00" */
  instant: (at: number) => string;
  /** "Mon 12:00" within six days of `now`, else with the date. */
  around: (at: number, now: number) => string;
  /** As short as stays clear at `now`: the time today, the weekday within six days, else the date. */
  near: (at: number, now: number) => string;
  /** "14 Mar 2027" */
  date: (at: number) => string;
  /** "Moscow Standard Time (GMT+3)" */
  zone: () => string;
}

export function formatter(language: string, timeZone: string): TimeFormat {
  // British English: day before month, as everywhere else on the pages.
  const locale = language === 'en' ? 'en-GB' : language;
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: number) => format.format(at);
  };
  const time = make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = make({ weekday: 'short' });
  const dayMonth = make({ day: 'numeric', month: 'short' });
  const longDay = make({ day: 'numeric', month: 'long' });
  const day = make({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const weekdayTime = (at: number) => `${weekday(at)} ${time(at)}`;
  const instant = (at: number) => `${weekday(at)} ${dayMonth(at)}, ${time(at)}`;
  const sameWeek = (at: number, now: number) => Math.abs(at - now) < 6 * 86_400_000;
  return {
    time,
    weekdayTime,
    promise: (at) => `${weekday(at)}, ${longDay(at)}, ${time(at)}`,
    instant,
    around: (at, now) => (sameWeek(at, now) ? weekdayTime(at) : instant(at)),
    near: (at, now) => {
      if (day(at) === day(now)) return time(at);
      return sameWeek(at, now) ? weekdayTime(at) : `${dayMonth(at)}, ${time(at)}`;
    },
    date: make({ day: 'numeric', month: 'short', year: 'numeric' }),
    zone: () => zoneName(locale, timeZone),
  };
}

function zoneName(locale: string, timeZone: string): string {
  const name = (timeZoneName: 'long' | 'shortOffset') =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
      .formatToParts()
      .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  const [long, offset] = [name('long'), name('shortOffset')];
  return long === offset ? offset : `${long} (${offset})`;
}

export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The instant of a local date and time like `2026-11-20T17:00` in a zone, epoch ms; NaN for other
 * text. A time that a clock change skips counts as the hour after it.
 */
export function instantOf(local: string, timeZone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return Number.NaN;
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

/** The local date and time of an instant as an input of type `datetime-local` takes it. */
export function localText(at: number, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}
