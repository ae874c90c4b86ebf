import { randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const KEPT = 500;
const LARGEST_BYTES = 10 * 1_048_576;
const ENDING = '.eml';

/**
 * The demo's SMTP server: takes all mail on a free port of the loopback address and keeps the newest 500 as files in
 * `folder`, which is created where it is missing.
 */
export async function startDevMailbox(
  folder: string,
): Promise<{ smtpUrl: string; stop(): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1000,
    size: LARGEST_BYTES,
    onData: (stream, _session, done) => {
      buffer(stream)
        .then((raw) => keep(folder, raw))
        .then(() => done(null), done);
    },
  });
  // A client that goes away in the middle is no reason to end the demo.
  server.on('error', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

/** Ids (UUIDs of version 7) sort by time. Nobody sees a half-written mail: it gets its name when it is whole. */
async function keep(folder: string, raw: Buffer): Promise<void> {
  const id = randomUUIDv7();
  const draft = join(folder, `${id}.part`);
  await writeFile(draft, raw, { mode: 0o600 });
  await rename(draft, join(folder, id + ENDING));
  for (const old of (await storedMails(folder)).slice(KEPT)) {
    await rm(join(folder, old + ENDING), { force: true });
  }
}

/** Ids of the mails, newest first. */
export async function storedMails(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort()
    .reverse();
}

/** Null where there is no such mail. `id` must be one: it becomes a file name. */
export async function storedMail(folder: string, id: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, id + ENDING));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
