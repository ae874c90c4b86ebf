import { join, relative } from 'node:path';
import { run } from 'node:test';
import { root, seconds } from '../command.ts';
import { emptyTally, FileCount, type Tally } from './tally.ts';

export type RunOptions = {
  /** Environment of the tests, on top of ours. */
  readonly env: Record<string, string>;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
};

const filesAtOnce = 2;
/** No file may hold the whole run up: then it is ended and counts as failed. */
const fileLimitMs = 300_000;
const lastWords = 20_000;
/** Compiled code is kept: loading the server takes a test file less than half as long. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'pactdesk-tests') };

/** Runs test files (paths in the checkout), two at a time, each in its own process, and prints a line for each. */
export async function runFiles(files: readonly string[], options: RunOptions): Promise<Tally> {
  const total = emptyTally();
  const queue = [...files];
  const worker = async () => {
    for (let file = queue.shift(); file && !options.signal.aborted; file = queue.shift()) {
      add(total, await runFile(file, options));
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, worker));
  return total;
}

export function add(total: Tally, part: Tally): void {
  total.passed += part.passed;
  total.failed += part.failed;
  total.skipped += part.skipped;
  total.failures.push(...part.failures);
}

async function runFile(file: string, { env, signal, print }: RunOptions): Promise<Tally> {
  const path = join(root, file);
  const count = new FileCount(path);
  const started = performance.now();
  let printed = '';
  const events = run({
    files: [path],
    isolation: 'process',
    env: { ...compiled, ...process.env, ...env },
    signal: AbortSignal.any([signal, AbortSignal.timeout(fileLimitMs)]),
  });
  for await (const { type, data } of events) {
    if (type === 'test:start') count.start(data.name, data.nesting);
    if (type === 'test:stdout' || type === 'test:stderr') printed += data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    count.end({
      name: data.name,
      nesting: data.nesting,
      passed: type === 'test:pass',
      isSuite: data.details.type === 'suite',
      isSkipped: data.skip !== undefined || data.todo !== undefined,
      ...(type === 'test:fail' && { error: data.details.error }),
    });
  }
  report(file, count.tally, performance.now() - started, printed, print);
  return count.tally;
}

function report(
  file: string,
  tally: Tally,
  ms: number,
  printed: string,
  print: (line: string) => void,
): void {
  const name = relative(root, join(root, file));
  const counts = `${tally.passed} passed${tally.failed ? `, ${tally.failed} FAILED` : ''}`;
  print(
    `  ${name}: ${counts}${tally.skipped ? `, ${tally.skipped} skipped` : ''} (${seconds(ms)})`,
  );
  if (tally.failed === 0) return;
  for (const failure of tally.failures) print(`\n  FAILED ${name}: ${failure}\n`);
  if (printed.trim()) print(`  What ${name} printed:\n${printed.slice(-lastWords).trimEnd()}\n`);
}
