import { globSync } from 'node:fs';
import { root } from '../command.ts';
import { reaches } from './reaches.ts';

/** Test files that run together, and what they need. */
export type Group = {
  readonly name: string;
  readonly files: readonly string[];
  /** The PostgreSQL that `tests/support/database.ts` makes its databases in. */
  readonly database?: 'embedded' | 'system';
  readonly needsPages?: boolean;
  readonly needsChromium?: boolean;
};

const databaseSupport = 'tests/support/database.ts';
const chromiumSupport = 'tests/support/chromium.ts';

/** The groups in the order they run. With patterns, only files whose path contains one of them. */
export function testGroups(patterns: readonly string[]): Group[] {
  const find = (folders: string) =>
    globSync(`${folders}/**/*.test.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**'] })
      .filter((file) => patterns.length === 0 || patterns.some((part) => file.includes(part)))
      .sort();
  const server = find('server');
  const system = find('tests');
  const inChromium = (file: string) => reaches(file, chromiumSupport);
  const groups: Group[] = [
    { name: 'domain', files: find('{domain,web,api,scripts}') },
    { name: 'server on the embedded PostgreSQL', files: server, database: 'embedded' },
    {
      name: "server on the machine's PostgreSQL",
      files: server.filter((file) => reaches(file, databaseSupport)),
      database: 'system',
    },
    {
      name: 'system',
      files: system.filter((file) => !inChromium(file)),
      database: 'embedded',
      needsPages: true,
    },
    {
      name: 'system in Chromium',
      files: system.filter(inChromium),
      database: 'embedded',
      needsPages: true,
      needsChromium: true,
    },
  ];
  return groups.filter(({ files }) => files.length > 0);
}
