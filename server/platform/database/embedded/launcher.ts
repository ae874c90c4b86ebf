import { type SpawnOptions, spawn } from 'node:child_process';
import { EmbeddedError } from './error.ts';
import type { Owner } from './owner.ts';
import type { Site } from './site.ts';

/** How the database's programs are started here: as whom, and through which wrapper. */
export interface Launcher {
  readonly wrapper: readonly string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

interface Result {
  readonly ok: boolean;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/** The arguments for `spawn`. The environment is clean: PGPORT and its like would change the server. */
export function command(
  launcher: Launcher,
  program: string,
  args: readonly string[],
): { file: string; args: string[]; options: SpawnOptions } {
  const [file = program, ...rest] = [...launcher.wrapper, program, ...args];
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };
  return { file, args: rest, options: { ...launcher.options, env, cwd: '/' } };
}

/** Runs a program to its end. Never rejects: a program that cannot be started is a result that is not ok. */
export function run(
  launcher: Launcher,
  program: string,
  args: readonly string[],
  input = '',
): Promise<Result> {
  const { promise, resolve } = Promise.withResolvers<Result>();
  const { file, args: all, options } = command(launcher, program, args);
  const child = spawn(file, all, { ...options, stdio: 'pipe' });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.stdin?.on('error', () => {}); // it may end before it has read everything
  child.stdin?.end(input);
  child.on('error', (error) => resolve({ ok: false, output: error.message }));
  child.on('close', (code) => resolve({ ok: code === 0, output }));
  return promise;
}

/**
 * Finds a way to run `postgres` that also reaches the data folder, by trying, and tells its version
 * (such as `18.4`).
 * @throws EmbeddedError in the operator's words when there is none.
 */
export async function findLauncher(
  site: Site,
  postgres: string,
): Promise<{ launcher: Launcher; version: string }> {
  const failures: string[] = [];
  for (const launcher of candidates(site.owner)) {
    const script = 'cd "$1" && exec "$2" --version';
    const { ok, output } = await run(launcher, '/bin/sh', [
      '-c',
      script,
      'sh',
      site.data,
      postgres,
    ]);
    const version = /PostgreSQL\) (\S+)/.exec(output)?.[1];
    if (ok && version) return { launcher, version };
    failures.push(output.trim());
  }
  throw new EmbeddedError(explain(site, postgres, failures));
}

function candidates(owner: Owner): Launcher[] {
  if (process.geteuid?.() !== 0) return [{ wrapper: [], options: {} }];
  return [
    { wrapper: [], options: owner },
    // Only where a folder on the way is closed to others (/root): PostgreSQL may then pass through, still not as
    // root. Reading everything is less than writing everything, but containers often keep only the second.
    { wrapper: privileged(owner, 'dac_read_search'), options: {} },
    { wrapper: privileged(owner, 'dac_override'), options: {} },
  ];
}

function privileged({ uid, gid }: Owner, capability: string): string[] {
  return [
    'setpriv',
    ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    '--securebits=+no_setuid_fixup', // without it access(), which PostgreSQL asks first, knows of no capabilities
    ...[`--inh-caps=-all,+${capability}`, `--ambient-caps=+${capability}`],
    ...[`--bounding-set=-all,+${capability}`, '--no-new-privs'],
    '--',
  ];
}

function explain(site: Site, postgres: string, failures: string[]): string {
  const tried = failures.join(' | ');
  if (process.geteuid?.() === 0) {
    return (
      `PostgreSQL refuses to run as root, and as user id ${site.owner.uid} it cannot be started from ${postgres} ` +
      `with its data in ${site.data}: ${tried}. Put both where every user may enter (such as /srv), ` +
      'install util-linux (setpriv), or start this program as an ordinary user; on Alpine Linux (musl) ' +
      'set DATABASE_URL to a PostgreSQL 15 or newer.'
    );
  }
  return (
    `The embedded PostgreSQL does not run on this machine: ${tried}. It needs glibc (Alpine Linux has musl instead) ` +
    `and a file system that allows programs (${postgres}). Set DATABASE_URL to a PostgreSQL 15 or newer instead.`
  );
}
