import type { FoundCompanies } from '../../api/companies.ts';
import type { Scope } from '../access/index.ts';
import { findWhat } from './find-what.ts';
import { findCompanies as find, newestCompanies } from './store-find.ts';

const SHOWN = 20;

/** Companies by whatever staff are told of one, with what it was found by; without a search the newest. */
export async function findCompanies(scope: Scope, search: string): Promise<FoundCompanies> {
  const found =
    search === ''
      ? await newestCompanies(scope, SHOWN + 1)
      : await find(scope, findWhat(search), SHOWN + 1);
  return { items: found.slice(0, SHOWN), more: found.length > SHOWN };
}
