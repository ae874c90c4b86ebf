import { z } from 'zod';
import { email, line, localDate } from '../../api/primitives.ts';
import { asOperator } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { findCompany } from '../companies/index.ts';
import { expectationsOf, openCsv, readCsv } from '../platform/csv.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { createContract } from './create-contract.ts';

const columns = ['number', 'company', 'plan', 'starts_on', 'ends_on', 'contacts'] as const;

/** `full name | e-mail | phone`, several parted by `;` */
const contact = z
  .string()
  .transform((typed) => typed.split('|').map((part) => part.trim()))
  .pipe(
    z.union([z.tuple([line, email]), z.tuple([line, email, z.string().max(60)])], {
      error: 'full name | e-mail | phone',
    }),
  )
  .transform(([name, address, phone]) => ({ name, email: address, phone: phone || null }));

const row = z
  .object({
    number: line,
    company: z.string().regex(/^C-\d+$/, 'the company’s public id, like C-48001'),
    plan: z.string().min(1, 'a plan of the catalogue'),
    starts_on: localDate,
    ends_on: localDate,
    contacts: z
      .string()
      .transform((typed) =>
        typed
          .split(';')
          .map((part) => part.trim())
          .filter(Boolean),
      )
      .pipe(z.array(contact)),
  })
  .refine((contract) => contract.ends_on >= contract.starts_on, {
    path: ['ends_on'],
    message: 'not before starts_on',
  });

/** Imports active contracts of registered companies, one transaction a line; a bad line is told and left out. */
export async function importContracts(
  database: Database,
  book: CatalogueBook,
  path: string,
): Promise<{ imported: number; faults: string[] }> {
  const faults: string[] = [];
  let imported = 0;
  for await (const { line: number, fields } of readCsv(await openCsv(path), { needed: columns })) {
    const parsed = row.safeParse(fields);
    const fault = parsed.success
      ? await importRow(database, book, parsed.data)
      : expectationsOf(parsed.error);
    if (fault === null) imported += 1;
    else faults.push(`${path}:${number}: ${fault}`);
  }
  return { imported, faults };
}

async function importRow(
  database: Database,
  book: CatalogueBook,
  wanted: z.infer<typeof row>,
): Promise<string | null> {
  try {
    await asOperator(database, async (scope) => {
      const company = await findCompany(scope, wanted.company);
      if (!company)
        throw new ProblemError('not_found', { detail: `there is no company ${wanted.company}` });
      await createContract(scope, book, {
        companyId: company.id,
        number: wanted.number,
        planId: wanted.plan,
        startsOn: wanted.starts_on,
        endsOn: wanted.ends_on,
        contacts: wanted.contacts,
      });
    });
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return `${error.code}: ${error.message}`;
    throw error;
  }
}
