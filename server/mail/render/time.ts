import { receiptFormat } from '../../../domain/sla/index.ts';

/** When, in the reader's zone, in the same form as on the pages. `zone` is named because a mail is read anywhere. */
export function timeInWords(
  at: number,
  language: string,
  timeZone: string,
): { when: string; zone: string } {
  const zone = known(timeZone);
  const offset = zoneName(at, language, zone, 'longOffset').replace('GMT', 'UTC');
  const name = zoneName(at, language, zone, 'long');
  return {
    when: receiptFormat(language, zone, String).instant(at),
    zone: name.startsWith('GMT') ? offset : `${name} (${offset})`,
  };
}

/** A browser may report a zone that this Node does not know; the mail must still go out. */
function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function zoneName(at: number, language: string, timeZone: string, style: 'long' | 'longOffset') {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: style }).formatToParts(
    at,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const MINUTE_MS = 60_000;

/** The same by the whole minute that has begun: seconds would only be noise. */
export const minuteInWords = (at: number, language: string, timeZone: string) =>
  timeInWords(at - (at % MINUTE_MS), language, timeZone);
