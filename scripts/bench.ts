import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root, seconds } from './command.ts';

type Figure = { name: string; value: number; unit: string; [detail: string]: unknown };

/** A file of bench/: the names it can measure, and the measuring; it may leave out what is not wanted. */
type Bench = {
  file: string;
  names: string[];
  run: (isWanted: (name: string) => boolean) => Promise<Figure[]>;
};

/**
 * `npm run bench [-- NAME…]` prints one JSON line for each wanted figure on stdout, progress on stderr.
 * Without a name all are wanted. Exit code 2: a name that nobody measures.
 */
async function main(wanted: string[]): Promise<number> {
  const benches = await load();
  const known = benches.flatMap(({ names }) => names);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`Nobody measures ${unknown.join(', ')}. There are: ${known.join(', ')}`);
    return 2;
  }
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  for (const { file, names, run } of benches.filter(({ names }) => names.some(isWanted))) {
    console.error(`${file}: ${names.filter(isWanted).join(', ')} …`);
    const started = performance.now();
    for (const figure of await run(isWanted)) {
      if (isWanted(figure.name)) console.log(JSON.stringify(figure));
    }
    console.error(`${file}: done (${seconds(performance.now() - started)})`);
  }
  return 0;
}

/** What several of them need is in bench/support/. */
async function load(): Promise<Bench[]> {
  const benches: Bench[] = [];
  for (const file of globSync('bench/*.ts', { cwd: root }).sort()) {
    const { names, run }: Partial<Bench> = await import(join(root, file));
    if (!names || !run) throw new Error(`${file} must export \`names\` and \`run\`.`);
    benches.push({ file, names, run });
  }
  return benches;
}

process.exitCode = await main(process.argv.slice(2));
