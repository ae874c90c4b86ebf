import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { asWorker } from '../../server/access/index.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { testDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { Caller } from '../support/installation.ts';
import { Line } from '../support/line.ts';
import { startProcess } from '../support/server-process.ts';
import { PASSWORD, World } from '../support/world.ts';

// Files of a customer go to support whatever happens on the way. Each test is a chapter and leaves the stage to the next.
const tested = await testDatabase();
const world = await World.open(tested.database);
const company = await world.company('plus');
// Until there is one, who is not signed in is led to the set-up.
await world.staff('administrator');

const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-files-'));
const { host, port, user, password, database } = tested.admin;
const settings = {
  DATABASE_URL: `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'silent',
  PORT: String(await freePort()),
};
let server = await startProcess('start', settings);
const line = await Line.to(server.url);
const browser: Browser = await launchChromium();
after(async () => {
  await browser.close();
  line.close();
  await server.stop();
  await rm(dataDir, { recursive: true });
});

const complaints: string[] = [];

async function browserOf(email: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const data = { email, password: PASSWORD };
  const headers = { origin: line.url };
  const answer = await context.request.post(`${line.url}/api/sessions`, { headers, data });
  assert.equal(answer.status(), 201);
  return context;
}

/** A page on a slow line: so many bytes in a second go out. */
async function slowPage(context: BrowserContext, bytes: number): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => dialog.accept());
  await slowDown(page, bytes);
  return page;
}

async function slowDown(page: Page, uploadThroughput: number): Promise<void> {
  const network = await page.context().newCDPSession(page);
  const fast = { offline: false, latency: 0, downloadThroughput: -1 };
  await network.send('Network.emulateNetworkConditions', { ...fast, uploadThroughput });
}

const bytesOf = (size: number) => randomBytes(size);
const fileOf = (name: string, buffer: Buffer, mimeType = 'application/octet-stream') => ({
  name,
  mimeType,
  buffer,
});
const choose = (page: Page, files: ReturnType<typeof fileOf>[]) =>
  page.locator('input[type=file][multiple]').first().setInputFiles(files);
const row = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Files to send' }).getByRole('listitem').filter({ hasText: name });
const uploaded = (page: Page, name: string) =>
  row(page, name).getByText('Uploaded', { exact: true }).waitFor();
/** Resolves when more of the file than `least` per cent is gone. */
async function beyond(page: Page, name: string, least: number): Promise<void> {
  // For a moment, until its page says that it shows it, the tray has it too.
  const bar = row(page, name).getByRole('progressbar').first();
  await bar.waitFor();
  for (let tries = 0; tries < 600; tries += 1) {
    const share = await bar.evaluate((shown) => (shown as HTMLProgressElement).position);
    if (share * 100 > least) return;
    await delay(20);
  }
  throw new Error(`${name} stays under ${least} %`);
}

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** What the server found of the bytes it keeps, once it has looked; the file is there once. */
async function keptHash(name: string): Promise<string | undefined> {
  for (let tries = 0; tries < 200; tries += 1) {
    const kept = await asWorker(tested.database, ({ db }) =>
      db.selectFrom('files').select('sha256').where('name', '=', name).execute(),
    );
    assert.equal(kept.length, 1);
    if (kept[0]?.sha256) return kept[0].sha256.toString('hex');
    await delay(50);
  }
  return undefined;
}

/** How the file of both tabs stood from now on, each way once, by what the page showed. */
async function howItStands(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const phases = new Set<string>();
    const look = () => {
      const row = [...document.querySelectorAll<HTMLElement>('[data-phase]')].find(
        ({ textContent }) => textContent.includes('both-tabs.bin'),
      );
      if (row) phases.add(String(row.dataset.phase));
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-phase'],
    });
    return phases;
  });
  return () => seen.evaluate((phases) => [...phases].sort());
}

const wide = { width: 1280, height: 900 };
const customer = await browserOf(company.owner.email);
const page = await slowPage(customer, 400_000);
await page.setViewportSize(wide);

/** The form as it is kept, filled but for its files. */
async function filledForm(): Promise<void> {
  const caller = await Caller.signedIn(server.url, company.owner.email);
  const content = {
    key: randomBytes(16).toString('hex'),
    areaId: 'workstations',
    productId: 'endpoint-shield-windows',
    versionId: '12.3.1.480',
    typeId: 'malfunction',
    subtypeId: 'installation',
    level: 'standard',
    severity: 3,
    subject: 'The agent does not update',
    description: 'On 14 of 60 servers.',
  };
  const draft = { content, version: 0, device: 'a device of the tests' };
  const { status } = await caller.call('PUT', '/api/drafts/new-request', draft);
  assert.equal(status, 200);
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const log = Buffer.from('12:04:11 update failed: 1603\n'.repeat(6000));
const trace = bytesOf(1_500_000);
const dump = bytesOf(1_500_000);
const longName = `${'trace-of-srv-fs02-'.repeat(16)}end.evtx`;

test('several files go at once; what is empty is refused with words, names of all kinds are shown whole', async () => {
  await filledForm();
  await page.goto(`${line.url}/requests/new/technical-support`);
  await choose(page, [
    fileOf('install-error.png', picture, 'image/png'),
    fileOf('trace.zip', trace),
    fileOf('empty.log', Buffer.alloc(0)),
    fileOf(longName, bytesOf(2000)),
    fileOf('سجل الأخطاء.log', log, 'text/plain'),
  ]);
  await row(page, 'empty.log').getByText('This file is empty: it has 0 bytes.').waitFor();
  await beyond(page, 'trace.zip', 5);
  await row(page, 'سجل').getByRole('button', { name: 'Remove سجل الأخطاء.log' }).waitFor();
  await row(page, 'end.evtx').getByTitle(longName, { exact: true }).waitFor();
  await uploaded(page, 'install-error.png');
  await page.getByText('You can send now. Files keep uploading after that.').waitFor();
  assert.deepEqual(await axeFaults(page), []);
});

test('by the keyboard: a pause stops one file, the others go on, and it goes on where it stopped', async () => {
  await page.getByRole('button', { name: 'Pause trace.zip' }).press('Enter');
  const resume = page.getByRole('button', { name: 'Go on with trace.zip' });
  await resume.waitFor();
  await uploaded(page, 'سجل');
  await row(page, 'trace.zip')
    .getByText(/ of 1\.5 MB, paused/)
    .waitFor();
  const before = line.sent;
  await resume.press('Enter');
  await uploaded(page, 'trace.zip');
  assert.ok(line.sent - before < trace.length, `${line.sent - before} bytes were sent`);
  await row(page, 'empty.log').getByRole('button', { name: 'Remove' }).press('Enter');
  await row(page, 'empty.log').waitFor({ state: 'detached' });
});

test('a lost connection is told, kept and tried again: the file does not start anew', async () => {
  const before = line.sent;
  await choose(page, [fileOf('memory.dmp', dump)]);
  await beyond(page, 'memory.dmp', 40);
  line.cut();
  await row(page, 'memory.dmp')
    .getByText(/^Connection lost at [\d.]+ MB. We keep it and try again in \d+ s.$/)
    .waitFor();
  assert.deepEqual(await axeFaults(page), []);
  line.mend();
  await row(page, 'memory.dmp').getByRole('button', { name: 'Retry now' }).click();
  await uploaded(page, 'memory.dmp');
  assert.ok(line.sent - before < dump.length * 1.5, `${line.sent - before} bytes were sent`);
});

test('a reload in the middle: the file is there again and goes on; on a telephone, too, in every step', async () => {
  await choose(page, [fileOf('reloaded.bin', bytesOf(1_200_000))]);
  await beyond(page, 'reloaded.bin', 30);
  await page.setViewportSize({ width: 390, height: 844 });
  const before = line.sent;
  await page.reload();
  await beyond(page, 'reloaded.bin', 30);
  assert.deepEqual(await axeFaults(page), []);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0, `${overflow} px`);
  await uploaded(page, 'reloaded.bin');
  assert.ok(line.sent - before < 1_200_000, `${line.sent - before} bytes were sent`);
  await page.setViewportSize(wide);
  await page.getByRole('heading', { name: 'How serious is it?' }).waitFor();
});

test('the server is restarted in the middle, and the file goes on by itself', async () => {
  await choose(page, [fileOf('restarted.bin', bytesOf(1_200_000))]);
  await beyond(page, 'restarted.bin', 30);
  await server.stop();
  await row(page, 'restarted.bin').getByRole('button', { name: 'Retry now' }).waitFor();
  const before = line.sent;
  server = await startProcess('start', settings);
  await uploaded(page, 'restarted.bin');
  assert.ok(line.sent - before < 1_200_000, `${line.sent - before} bytes were sent`);
});

test('of two tabs one sends a file and the other shows how far it is, then goes on when the first is closed', async () => {
  const both = bytesOf(1_200_000);
  await choose(page, [fileOf('both-tabs.bin', both)]);
  await beyond(page, 'both-tabs.bin', 5);
  const before = line.sent;
  const second = await slowPage(customer, 400_000);
  await second.setViewportSize(wide);
  await second.goto(`${line.url}/requests/new/technical-support`);
  await row(second, 'both-tabs.bin')
    .getByText(/, goes on in another tab$/)
    .first()
    .waitFor();
  const stood = await Promise.all([page, second].map(howItStands));
  await beyond(second, 'both-tabs.bin', 30);
  assert.deepEqual(await stood[0]?.(), ['running']);
  await page.goto('about:blank');
  await uploaded(second, 'both-tabs.bin');
  assert.deepEqual(await stood[1]?.(), ['done', 'elsewhere', 'queued', 'running']);
  assert.ok(line.sent - before < both.length * 1.2, `${line.sent - before} bytes were sent`);
  assert.deepEqual(await axeFaults(second), []);
  await second.close();
  await page.goBack();
  await uploaded(page, 'both-tabs.bin');
  assert.deepEqual(await keptHash('both-tabs.bin'), sha256Of(both));
});

test('what the browser cannot give any more is chosen again, and no other file in its place', async () => {
  const begun = bytesOf(1_200_000);
  await choose(page, [fileOf('begun.bin', begun)]);
  await beyond(page, 'begun.bin', 30);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('pactdesk.uploads', 1);
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('files', 'readwrite');
          clearing.objectStore('files').clear();
          clearing.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
  await page.reload();
  await row(page, 'begun.bin')
    .getByText(/^Choose the same file again, and it goes on from \d+%\.$/)
    .waitFor();
  const again = row(page, 'begun.bin').locator('input[type=file]');
  await again.setInputFiles([fileOf('other.bin', bytesOf(10))]);
  await row(page, 'begun.bin').getByText('This is another file').waitFor();
  await row(page, 'begun.bin').getByRole('button', { name: 'Remove begun.bin' }).click();
  await row(page, 'begun.bin').waitFor({ state: 'detached' });
});

test('sent before all has arrived: the message shows how far it is, then image and log are looked at', async () => {
  await choose(page, [fileOf('late.bin', bytesOf(1_200_000))]);
  await beyond(page, 'late.bin', 5);
  await page.getByRole('button', { name: /^Send request/ }).click();
  await page.waitForURL(/requests\/PD-\d+$/);
  await beyond(page, 'late.bin', 10);
  const sent = page.getByRole('list', { name: 'Files of this message' });
  await sent.getByRole('link', { name: /^Download late\.bin/ }).waitFor();
  await page.reload();
  await sent.getByRole('button', { name: /^install-error\.png/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'install-error.png' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await sent.getByRole('button', { name: /^سجل/ }).press('Enter');
  await dialog.getByText('The first 131 kB are shown.').waitFor();
  await dialog.getByText('12:04:11 update failed: 1603').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
});

test('an answer goes before its file: the desk’s open page sees that arrive, and the focus is where one writes on', async () => {
  const desk = await slowPage(await browserOf((await world.staff('engineer')).email), -1);
  await desk.goto(`${line.url}/desk/requests/${page.url().split('/').at(-1)}`);
  await desk.getByRole('heading', { name: 'The agent does not update' }).waitFor();
  await choose(page, [fileOf('reply.bin', bytesOf(1_200_000))]);
  const field = page.getByRole('textbox', { name: 'Write an answer' });
  await field.fill('Here is one more.');
  await page.getByRole('button', { name: /^Send Ctrl/ }).press('Enter');
  await desk
    .getByText(/reply\.bin/)
    .first()
    .waitFor();
  await desk.getByRole('link', { name: /^Download reply\.bin/ }).waitFor();
  assert.ok(await field.evaluate((shown) => shown === document.activeElement));
  assert.deepEqual(complaints, []);
});
