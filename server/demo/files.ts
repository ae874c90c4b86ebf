import { crc32, deflateSync } from 'node:zlib';
import type { Actor } from '../access/index.ts';
import { keepWhole } from '../files/index.ts';
import { DAY } from './hours.ts';
import type { Founding } from './people.ts';
import type { Telling } from './script.ts';

/** Requests of the last days come with files, as the newest ones are looked at. */
const WITH_FILES = 4 * DAY;

/** Ids of what a customer sends along with a request: a log, and with every other one a picture of the screen. */
export async function filesFor(
  { database, storages, now }: Pick<Founding, 'database' | 'storages' | 'now'>,
  { sentAt, customer }: Telling,
  actor: Actor,
): Promise<string[]> {
  if (!storages || now - sentAt > WITH_FILES) return [];
  const companyId = actor.companies[0]?.id ?? '';
  const keep = (name: string, mediaType: string, bytes: Buffer) =>
    keepWhole({ database, storages }, actor, companyId, { name, mediaType, bytes });
  const log = await keep('update.log', 'text/plain', Buffer.from(logUntil(sentAt)));
  const isPictured = customer.email.length % 2 === 0;
  return isPictured ? [log, await keep('screenshot.png', 'image/png', screenshot())] : [log];
}

const LINES = [
  'INFO  task "Update databases" started',
  'INFO  connecting to updates.example',
  'WARN  answer after 4200 ms',
  'INFO  87 % of 214 MB',
  'ERROR 1603 the file is in use by another program',
  'INFO  task ended, restart needed',
];

function logUntil(at: number): string {
  const line = (words: string, i: number) =>
    `${new Date(at - (LINES.length - i) * 7_000).toISOString()} ${words}\n`;
  return LINES.map(line).join('');
}

const WIDTH = 320;
const HEIGHT = 180;
const BLUE = [37, 99, 180] as const;
const RED = [200, 60, 50] as const;
const PAPER = [245, 246, 248] as const;

/** A window with a bar that stopped, as a PNG. */
function screenshot(): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < HEIGHT; y++) {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x++) row.set(colourAt(x, y), 1 + x * 3);
    rows.push(row);
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(WIDTH, 0);
  size.writeUInt32BE(HEIGHT, 4);
  // Eight bits, three colours.
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number): readonly [number, number, number] {
  if (y < 24) return BLUE;
  const isBar = y > 90 && y < 106 && x > 30 && x < 290;
  if (!isBar) return PAPER;
  return x < 256 ? BLUE : RED;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
