import { startEmbedded } from '../index.ts';

// A process of its own for the tests: starts the database in the folder of its argument, says how it went in one line
// of JSON, and stops when its standard input is closed.

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

try {
  const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', progress: () => {} });
  say({ adopted: embedded.adopted, host: embedded.admin.host });
  process.stdin.resume().once('end', () => embedded.stop());
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
}
