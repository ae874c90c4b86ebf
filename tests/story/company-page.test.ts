import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Actor } from '../../server/access/index.ts';
import { adminOf } from '../support/admin.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// The company's page: what was bought, what is left of it, and whom to turn to. Each test is a chapter.
const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const manager = await world.staff('technical_account_manager');
const company = await world.company('business');
const name = company.owner.companies[0]?.name ?? '';
const colleague = await world.member(company, 'user');
const former = await world.company('plus');
await admin.query(
  `update contracts set starts_on = '2020-01-01', ends_on = '2020-12-31' where contract_id = $1`,
  [former.contractId],
);
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function signedIn({ email }: Actor, home: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${home}`);
  return page;
}

const owner = await signedIn(company.owner, '/requests');

test('K2, K3, P5: the overview tells what is left, what is promised and whom to call', async () => {
  await owner.goto(`${url}/company`);
  const contract = owner.getByRole('region', { name: 'Business', exact: true });
  await contract.getByRole('img', { name: '36 of 36 premium incidents left' }).waitFor();
  await contract.getByText('of the year has passed').waitFor();
  const high = contract.getByRole('row', { name: /6 working hours/ });
  await high.getByText('No answer was due').waitFor();
  const contacts = owner.getByRole('region', { name: 'Named contacts' });
  await contacts.getByText(company.owner.name).waitFor();
  const night = owner.getByRole('region', { name: 'Critical at night?' });
  await night.getByText('Have the call code ready').waitFor();
  assert.match((await night.getByRole('link').getAttribute('href')) ?? '', /^tel:\+\d+$/);
  await owner.getByRole('heading', { name: 'What Enterprise would add' }).waitFor();
  assert.deepEqual(await axeFaults(owner), []);
});

test('the parts are reached by the keyboard, each at its own address', async () => {
  for (const [part, path] of [
    ['Contracts', '/company/contracts'],
    ['Licences', '/company/licences'],
    ['Members', '/company/members'],
    ['Overview', '/company'],
  ] as const) {
    await owner.getByRole('link', { name: new RegExp(`^${part}( ?\\d+)?$`) }).press('Enter');
    await owner.waitForURL(`${url}${path}`);
  }
});

test('K4: at no incident left an upgrade is asked for, on the page and where a request is written', async () => {
  const { contractId } = company;
  const staff = await Caller.signedIn(url, manager.email);
  const taken = { amount: -36, reason: 'By agreement' };
  assert.equal(
    (await staff.call('POST', `/api/contracts/${contractId}/ledger`, taken)).status,
    201,
  );
  await owner.goto(`${url}/company`);
  const contract = owner.getByRole('region', { name: 'Business', exact: true });
  await contract.getByText('No premium incident is left.').waitFor();
  await contract.getByRole('button', { name: /Ask for a renewal or an upgrade/ }).press('Enter');
  const dialog = owner.getByRole('dialog');
  assert.equal(await dialog.getByRole('radio', { name: /upgrade/i }).isChecked(), true);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await owner.goto(`${url}/requests/new/technical-support`);
  await owner.getByText('No premium incident is left').waitFor();
  await owner.getByRole('button', { name: /Ask for a renewal or an upgrade/ }).click();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await owner.getByText('We have your question.').waitFor();
  // The form around it was not sent.
  assert.equal(new URL(owner.url()).pathname, '/requests/new/technical-support');
  assert.equal(await owner.getByText('Fill in this field.').count(), 0);
});

test('a colleague sees figures of their own requests, and nothing to manage', async () => {
  const page = await signedIn(colleague, '/requests');
  await page.goto(`${url}/company`);
  await page.getByRole('columnheader', { name: 'Your own requests, 90 days' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /Ask for/ }).count(), 0);
  assert.equal(await page.getByRole('link', { name: 'Activity' }).count(), 0);
  await page.goto(`${url}/company/activity`);
  await page.waitForURL(`${url}/company`);
});

test('staff assign an account manager by the keyboard, and the company sees whom to write to', async () => {
  const desk = await signedIn(manager, '/desk');
  await desk.goto(`${url}/desk/companies/${company.publicId}`);
  const card = desk.getByRole('region', { name: 'Technical account manager' });
  await card.getByLabel('Who it will be').selectOption(manager.name);
  await card.getByRole('button', { name: 'Assign' }).press('Enter');
  await card.getByText(`${manager.name}, since`).waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await owner.goto(`${url}/company`);
  const shown = owner.getByRole('region', { name: 'Your technical account manager' });
  const write = shown.getByRole('link', { name: 'Write' });
  assert.equal(await write.getAttribute('href'), `mailto:${manager.email}`);
});

test('a company without a contract reads what standard support is and what there is to buy', async () => {
  const page = await signedIn(former.owner, '/requests');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${url}/company`);
  const card = page.getByRole('region', { name: 'Standard support' });
  await card.getByText('36 premium incidents a year').waitFor();
  assert.equal(await page.getByText('Critical at night?').count(), 0);
  assert.deepEqual(await axeFaults(page), []);
});

test('at 320 pixels nothing stands beside the page', async () => {
  await owner.setViewportSize({ width: 320, height: 700 });
  for (const part of ['', '/members', '/licences']) {
    await owner.goto(`${url}/company${part}`);
    await owner.getByRole('heading', { name }).waitFor();
    await owner.getByRole('heading', { level: 2 }).first().waitFor();
    const [page, window] = await owner.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    assert.ok((page ?? 0) <= (window ?? 0), `${part}: ${page}`);
  }
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
