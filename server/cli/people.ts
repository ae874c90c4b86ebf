import { email } from '../../api/primitives.ts';
import { endSessions, resetSecondFactor } from '../people/index.ts';
import { readConfig } from '../platform/config.ts';
import { anonymiseNow } from '../privacy/index.ts';
import { withDatabase } from './with-database.ts';

const verbs: Record<string, (address: string) => Promise<number>> = {
  'reset-second-factor': takeSecondFactor,
  'end-sessions': signOutOf,
  anonymise,
};

const EVERYBODY = '--everybody';

/** `pactdesk people reset-second-factor | end-sessions | anonymise E-MAIL`, or `end-sessions --everybody` */
export async function people(args: string[]): Promise<number> {
  const [verb, typed, ...more] = args;
  if (verb === 'end-sessions' && typed === EVERYBODY && more.length === 0) return signOutOf(null);
  const address = email.safeParse(typed);
  const work = Object.hasOwn(verbs, verb ?? '') ? verbs[verb ?? ''] : undefined;
  if (!work || !address.success || more.length > 0) {
    console.error(
      `Expected: pactdesk people ${Object.keys(verbs).join(' | ')} E-MAIL, or people end-sessions ${EVERYBODY}`,
    );
    return 2;
  }
  return work(address.data);
}

/** For who lost app, passkeys and backup codes. */
function takeSecondFactor(address: string): Promise<number> {
  return withDatabase(async (database) => {
    if (!(await resetSecondFactor(database, address))) {
      console.error(`${address} has no second factor, or is nobody who can sign in.`);
      return 1;
    }
    console.log(`${address} signs in with the password alone; every session has ended.`);
    return 0;
  });
}

/** For a device or an installation in wrong hands: whoever is signed in signs in anew. */
function signOutOf(address: string | null): Promise<number> {
  return withDatabase(async (database) => {
    const ended = await endSessions(database, address);
    if (ended === null) {
      console.error(`${address} is nobody who can sign in.`);
      return 1;
    }
    const who = ended === 1 ? 'One person was' : `${ended} people were`;
    console.log(`${who} signed in; every session has ended.`);
    return 0;
  });
}

/** C6: for who asks the operator to be forgotten, at once. */
function anonymise(address: string): Promise<number> {
  const rule = readConfig().privacy;
  return withDatabase(async (database, book) => {
    const answer = await anonymiseNow(database, address, { book, rule });
    if (answer.done) {
      console.log(`${answer.label} is what ${address} is called from now on; the address is free.`);
      return 0;
    }
    const reasons = {
      unknown: `Nobody has the address ${address}.`,
      staff: `${address} belongs to the vendor: whoever works on requests stays named in them.`,
      owner: `${address} owns a company, which is handed over or deleted first.`,
    };
    console.error(reasons[answer.because]);
    return 1;
  });
}
