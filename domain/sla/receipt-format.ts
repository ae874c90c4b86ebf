import { type Names, nameIn } from '../names.ts';

/** How one reader sees instants and names. */
export interface ReceiptFormat {
  /** Date and time; seconds only where they are not zero. */
  readonly instant: (at: number) => string;
  readonly name: (names: Names) => string;
  /** The plan's name for its id. */
  readonly plan: (id: string) => string;
  readonly list: (words: readonly string[]) => string;
}

/** @param zone the receipt's: IANA or offset */
export function receiptFormat(
  language: string,
  zone: string,
  plan: (id: string) => string,
): ReceiptFormat {
  const locale = language === 'en' ? 'en-GB' : language;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const minutes = new Intl.DateTimeFormat(locale, options);
  const seconds = new Intl.DateTimeFormat(locale, { ...options, second: '2-digit' });
  const list = new Intl.ListFormat(locale);
  return {
    instant: (at) => (at % 60_000 === 0 ? minutes : seconds).format(at),
    name: (names) => nameIn(names, language),
    plan,
    list: (words) => list.format(words),
  };
}
