import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, seconds } from './command.ts';
import { writeCompressed } from './compress.ts';

const web = join(root, 'web');
const dist = join(web, 'dist');
const stamp = join(dist, '.inputs');
/** Built beside and put in place whole. */
const making = join(root, `node_modules/.cache/pages-${process.pid}`);

/** What the built pages depend on. A change in any of them builds again. */
const inputs = [
  '{web,api,domain,locales}/**/*',
  'package-lock.json',
  'tsconfig.json',
  'scripts/{build-web,compress,partial-languages}.ts',
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
  // Loaded only when needed: a warm start passes here too.
  const { build } = await import('vite');
  await build({ root: web, logLevel: 'warn', build: { outDir: making } });
  const files = await writeCompressed(making);
  await writeFile(join(making, '.inputs'), hash);
  await putInPlace();
  progress(`Built the pages: ${files} files (${seconds(performance.now() - started)})`);
}

/** Whoever builds at the same moment builds the same: the last one stays, and nobody serves a half. */
async function putInPlace(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await rename(making, dist).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(making, { recursive: true, force: true });
  });
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
