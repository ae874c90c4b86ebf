import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// Somebody takes their data along and asks to be deleted; the owner does so with the company; both change their minds, one
// by the mail's link. Each test is a chapter and leaves the stage to the next one.
const { database, url, sink } = await installation();
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const company = await world.company('plus');
const name = company.owner.companies[0]?.name ?? '';
const member = await world.member(company, 'user');
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function signedIn(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/requests');
  return page;
}

async function saved(page: Page, button: string): Promise<string[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const archive = unzipSync(await readFile(await (await download).path()));
  return Object.entries(archive).map(([file, text]) => `${file}: ${strFromU8(text)}`);
}

const owner = await signedIn(company.owner.email);
const leaving = await signedIn(member.email);

test('C6: a person saves their data from the profile', async () => {
  const caller = await Caller.signedIn(url, member.email);
  const { idempotencyKey: _key, ...request } = world.request(company, { contractId: null });
  await caller.call('POST', '/api/requests', request);
  await leaving.goto(`${url}/profile`);
  const files = await saved(leaving, 'Download my data');
  assert.match(files.at(-1) ?? '', /^manifest\.json: /);
  assert.ok(files.some((file) => file.startsWith('profile.json') && file.includes(member.email)));
});

test('C6: a person asks to be deleted, by the keyboard, and every page tells the day until they keep the account', async () => {
  await leaving.getByRole('button', { name: 'Delete my account' }).press('Enter');
  const dialog = leaving.getByRole('dialog', { name: 'Delete your account?' });
  await dialog.getByLabel(`${name}: 1 open request of yours`).selectOption(company.owner.name);
  assert.deepEqual(await axeFaults(leaving), []);
  await dialog.getByRole('button', { name: 'Yes, delete my account' }).press('Enter');
  await leaving.getByRole('button', { name: 'Keep my account' }).waitFor();
  assert.deepEqual(await axeFaults(leaving), []);
  await leaving.goto(`${url}/requests`);
  const notice = leaving.getByText('Your account will be deleted on');
  await notice.waitFor();
  await leaving.getByRole('link', { name: 'Look or change your mind' }).click();
  await leaving.getByRole('button', { name: 'Keep my account' }).click();
  await leaving.getByRole('button', { name: 'Delete my account' }).waitFor();
  assert.equal(await notice.count(), 0);
});

test('C3: the owner saves the company’s data, sees what would end, and types its name', async () => {
  await owner.goto(`${url}/profile`);
  await owner.getByText(`You own ${name}. Hand the company over or delete it first.`).waitFor();
  await owner.goto(`${url}/company`);
  await owner.getByRole('link', { name: 'Data', exact: true }).click();
  const files = await saved(owner, 'Download the company’s data');
  assert.ok(files.some((file) => file.startsWith('contracts.json')));
  await owner.getByText('1 open request will end').waitFor();
  await owner.getByText('Contracts that end with it').waitFor();
  const field = owner.getByLabel(`Type the name of the company: ${name}`);
  await field.fill('Another name');
  await owner.getByRole('button', { name: 'Delete the company' }).click();
  await owner.getByText('This is not the name of the company.').waitFor();
  assert.equal(await field.inputValue(), 'Another name');
  assert.deepEqual(await axeFaults(owner), []);
  await field.fill(name);
  await field.press('Enter');
  await owner.getByRole('button', { name: 'Keep the company' }).waitFor();
  await leaving.goto(`${url}/requests`);
  await leaving.getByText(`${name} will be deleted on`).waitFor();
  assert.deepEqual(await axeFaults(leaving), []);
});

test('C6: the link in the owner’s mail keeps the company', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(await keepLink());
  const keep = page.getByRole('button', { name: 'Do not delete' });
  await keep.waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await keep.click();
  await page.getByText('Nothing will be deleted').waitFor();
  await owner.goto(`${url}/company`);
  await owner.getByRole('link', { name: 'Data', exact: true }).click();
  await owner.getByRole('button', { name: 'Delete the company' }).waitFor();
});

async function keepLink(): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    for (const { to, text } of sink.mails) {
      if (!to?.some(({ address }) => address === company.owner.email)) continue;
      const [, token] = /\/keep#([\w-]+)/.exec(text ?? '') ?? [];
      if (token) return `${url}/keep#${token}`;
    }
    await delay(25);
  }
  throw new Error('no mail with the link came');
}

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
