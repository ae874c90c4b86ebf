/** A contract as typed; days like `2026-11-20`. */
export interface Typed {
  number: string;
  planId: string;
  startsOn: string;
  endsOn: string;
  /** E-mail addresses. */
  contacts: readonly string[];
  /** Ids; absent or empty: all of them. */
  products?: readonly string[];
}

/** A year from today: the last day is the day before its anniversary. */
export function contractYear(today: Date): Pick<Typed, 'startsOn' | 'endsOn'> {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  return {
    startsOn: day(new Date(Date.UTC(year, month, date))),
    endsOn: day(new Date(Date.UTC(year + 1, month, date - 1))),
  };
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function wrongIn({ number, startsOn, endsOn }: Typed): (keyof Typed)[] {
  const wrong: (keyof Typed)[] = number.trim() ? [] : ['number'];
  if (!isDay(startsOn)) wrong.push('startsOn');
  if (!isDay(endsOn) || endsOn < startsOn) wrong.push('endsOn');
  return wrong;
}
