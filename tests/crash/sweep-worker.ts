import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { CatalogueBook, loadCatalogue } from '../../server/catalogue/index.ts';
import { startSweeper } from '../../server/escalation/index.ts';
import { Database } from '../../server/platform/database/database.ts';
import type { Connections } from '../../server/platform/database/prepare.ts';

// Sweeps clocks until it is killed, and prints a line once it is at work. What it is to do comes on stdin.

export interface SweepWork {
  connections: Connections;
  /** Milliseconds between two rounds. */
  everyMs?: number;
  /** Clocks in one transaction. */
  batch?: number;
}

const { connections, ...pace }: SweepWork = JSON.parse(await text(process.stdin));
const database = new Database(connections.app);
const folder = decodeURIComponent(new URL('../../catalogue/', import.meta.url).pathname);
const book = await CatalogueBook.open(database, await loadCatalogue(folder));
startSweeper(database, book, pino({ level: 'silent' }), pace);
process.stdout.write('at work\n');
