import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, seconds } from './command.ts';
import { writeCompressed } from './compress.ts';

const web = join(root, 'web');
const dist = join(web, 'dist');
const stamp = join(dist, '.inputs');

/** What the built pages depend on. A change in any of them builds again. */
const inputs = [
  '{web,api,domain,locales}/**/*',
  'package-lock.json',
  'tsconfig.json',
  'scripts/{build-web,compress}.ts',
];

/**
 * Builds web/dist with brotli and gzip beside each asset, unless it was built from these very inputs.
 * `progress` hears one line for each thing done.
 */
export async function ensureWebBuilt(progress: (line: string) => void): Promise<void> {
  const hash = await hashOfInputs();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  const started = performance.now();
  progress('Building the pages …');
  // Until the last line a stamp of older inputs must not vouch for a half-built folder.
  await rm(stamp, { force: true });
  // Loaded only when needed: a warm start passes here too.
  const { build } = await import('vite');
  await build({ root: web, logLevel: 'warn' });
  const files = await writeCompressed(dist);
  await writeFile(stamp, hash);
  progress(`Built the pages: ${files} files (${seconds(performance.now() - started)})`);
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256');
  const exclude = ['web/dist/**', '**/*.test.{ts,tsx}'];
  for (const entry of globSync(inputs, { cwd: root, exclude, withFileTypes: true }).sort(byPath)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    hash.update(`${path.slice(root.length)}\0`).update(await readFile(path));
  }
  return hash.digest('hex');
}

type Placed = { parentPath: string; name: string };
const pathOf = ({ parentPath, name }: Placed) => join(parentPath, name);
const byPath = (a: Placed, b: Placed) => (pathOf(a) < pathOf(b) ? -1 : 1);

if (import.meta.main) await ensureWebBuilt((line) => console.log(line));
