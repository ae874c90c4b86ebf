import { formatInstant } from '../../domain/calendar/index.ts';
import { type Difference, verifyClocks } from '../requests/index.ts';
import { withDatabase } from './with-database.ts';

/** `pactdesk clocks verify`: the exit code is 1 where a stored value does not follow from the history. */
export async function clocks(args: string[]): Promise<number> {
  if (args.join(' ') !== 'verify') {
    console.error('Expected: pactdesk clocks verify');
    return 2;
  }
  return withDatabase(async (database, book) => {
    const { requests, clocks, differences } = await verifyClocks(database, book, {
      difference: (found) => console.log(inWords(found)),
      progress: progressLine(),
    });
    const counted = `${requests} requests, ${clocks} clocks`;
    console.log(
      differences === 0
        ? `${counted}: all as their histories say.`
        : `${counted}: ${differences} stored values differ from what the histories say.`,
    );
    return differences === 0 ? 0 : 1;
  });
}

const inWords = ({ number, what, stored, recomputed }: Difference): string =>
  what === 'history'
    ? `${number}: its history gives no clocks: ${stored}. pactdesk history verify tells what was done to it`
    : `${number}: ${what} is ${value(what, stored)}, the history gives ${value(what, recomputed)}`;

const value = (what: string, found: Difference['stored']): string =>
  typeof found === 'number' && what.endsWith('_at') ? formatInstant(found) : String(found);

/** A line a few seconds apart, on stderr. */
function progressLine(): (requests: number) => void {
  let last = performance.now();
  return (requests) => {
    if (performance.now() - last < 3000) return;
    last = performance.now();
    console.error(`${requests} requests …`);
  };
}
