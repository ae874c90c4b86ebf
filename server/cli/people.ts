import { email } from '../../api/primitives.ts';
import { resetSecondFactor } from '../people/index.ts';
import { withDatabase } from './with-database.ts';

/** `pactdesk people reset-second-factor E-MAIL`: for who lost app, passkeys and backup codes. */
export async function people(args: string[]): Promise<number> {
  const [verb, typed, ...more] = args;
  const address = email.safeParse(typed);
  if (verb !== 'reset-second-factor' || !address.success || more.length > 0) {
    console.error('Expected: pactdesk people reset-second-factor E-MAIL');
    return 2;
  }
  return withDatabase(async (database) => {
    if (!(await resetSecondFactor(database, address.data))) {
      console.error(`${address.data} has no second factor, or is nobody who can sign in.`);
      return 1;
    }
    console.log(`${address.data} signs in with the password alone; every session has ended.`);
    return 0;
  });
}
