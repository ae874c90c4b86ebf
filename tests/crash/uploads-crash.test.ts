import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { testDatabase } from '../support/database.ts';
import { Caller } from '../support/installation.ts';
import { startProcess } from '../support/server-process.ts';
import { Uploader } from '../support/uploader.ts';
import { World } from '../support/world.ts';

// Two processes as people start them, on one database and one folder of files.
const tested = await testDatabase();
const world = await World.open(tested.database);
const company = await world.company();
const folder = await mkdtemp(join(tmpdir(), 'pactdesk-files-'));
const { host, port, user, password, database } = tested.admin;
const settings = {
  DATABASE_URL: `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`,
  FILES_FOLDER: folder,
  LOG_LEVEL: 'silent',
};
const [left, right] = await Promise.all([
  startProcess('start', settings),
  startProcess('start', settings),
]);
after(async () => {
  await Promise.all([left.stop(), right.stop()]);
  await rm(folder, { recursive: true });
});
const caller = await Caller.signedIn(right.url, company.owner.email);
const at = (url: string) => new Uploader(url, Caller.withCookie(url, caller.cookie));
const [there, here] = [at(left.url), at(right.url)];

const sha256Of = async (id: string): Promise<string> => {
  for (;;) {
    const { body } = await caller.call('GET', `/api/uploads/${id}`);
    if (body.state === 'ready') return body.sha256;
    await delay(50);
  }
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('of two processes that are given the same piece at once one writes it', async () => {
  const bytes = randomBytes(3_000_000);
  const { id } = await here.begin({ size: bytes.length });
  const answers = await Promise.all([there.patch(id, 0, bytes), here.patch(id, 0, bytes)]);
  const written = answers.filter(({ status }) => status === 204);
  assert.equal(written.length, 1, JSON.stringify(answers));
  assert.equal(await sha256Of(id), sha256(bytes));
});

test('an upload whose process is killed goes on at another one, with all that had arrived', async () => {
  const bytes = Buffer.alloc(2_000, 'x');
  const { id } = await there.begin({ size: bytes.length });
  const dripping = there.drip(id, 0, bytes.length, 20);
  const arrived = async () => (await stat(join(folder, id))).size;
  while ((await arrived()) < 20) await delay(20);
  const [child] = await serverOf(Number(left.child.pid));
  process.kill(Number(child), 'SIGKILL');
  await once(left.child, 'exit');
  assert.equal(await dripping, 'cut off');
  // What the killed process held is free when its lease has ended.
  const { status, offset } = await here.head(id);
  assert.equal(status, 200);
  assert.ok(offset >= 20, `${offset} bytes`);
  assert.equal((await here.patch(id, offset, bytes.subarray(offset))).status, 204);
  assert.equal(await sha256Of(id), sha256(bytes));
});

/** The launcher starts the server as its child. */
async function serverOf(launcher: number): Promise<string[]> {
  const children = await readFile(`/proc/${launcher}/task/${launcher}/children`, 'utf8');
  return children.trim().split(' ');
}
