import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { staffRole } from '../../api/people.ts';
import { email, language, line, offerLanguages, password, timeZone } from '../../api/primitives.ts';
import { addStaff } from '../people/index.ts';
import { readConfig } from '../platform/config.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { languages } from '../platform/translations.ts';
import { withDatabase } from './with-database.ts';

const input = z.object({
  email,
  name: line,
  password,
  language,
  timeZone,
  roles: z.array(staffRole).min(1),
});

/** `pactdesk staff add`: the password is given in PACTDESK_PASSWORD, or made up and printed once. */
export async function staff(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true, default: ['engineer'] },
      language: { type: 'string', default: 'en' },
      'time-zone': { type: 'string', default: 'UTC' },
    },
  });
  offerLanguages(languages());
  const given = readConfig().newPassword;
  const made = given ?? randomBytes(12).toString('base64url');
  const parsed = input.safeParse({
    ...values,
    timeZone: values['time-zone'],
    roles: values.role,
    password: made,
  });
  if (positionals.join(' ') !== 'add' || !parsed.success) {
    const codes = languages().map(({ code }) => code);
    console.error(
      `Expected: pactdesk staff add --email E-MAIL --name NAME [--role ROLE …] [--language ${codes.join('|')}] [--time-zone ZONE]`,
    );
    for (const issue of parsed.error?.issues ?? [])
      console.error(`  ${issue.path.join('.')}: ${issue.message}`);
    return 2;
  }
  return withDatabase(async (database) => {
    const id = await addStaff(database, parsed.data).catch((error) => {
      if (error instanceof ProblemError) return error;
      throw error;
    });
    if (id instanceof ProblemError) {
      console.error(`PACTDESK_PASSWORD: ${id.message}`);
      return 1;
    }
    if (!id) {
      console.error(`${parsed.data.email} belongs to somebody already.`);
      return 1;
    }
    console.log(`${parsed.data.email} can sign in${given ? '.' : ` with the password ${made}`}`);
    return 0;
  });
}
