import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A customer was registered twice: staff merge the two companies, the customer works in both, and it is undone. Each test
// is a chapter and leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const manager = await world.staff('service_manager');
const [a, b] = [await world.company('plus'), await world.company('plus')];
const [nameOfA = '', nameOfB = ''] = [a, b].map(({ owner }) => owner.companies[0]?.name);
const opened = await (await Caller.signedIn(url, b.owner.email)).call('POST', '/api/requests', {
  ...world.request(b),
  idempotencyKey: undefined,
});
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function signedIn(email: string, home: string): Promise<Page> {
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

const desk = await signedIn(manager.email, '/desk');
const customer = await signedIn(a.owner.email, '/requests');

test('from a request to its company, to a preview of what would be seen as one; nothing is sent without a reason', async () => {
  await desk.goto(`${url}/desk/requests/${opened.body.number}`);
  await desk.getByRole('link', { name: nameOfB, exact: true }).click();

  await desk.getByRole('button', { name: 'Merge into another…' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Company').fill(a.publicId);
  await dialog.getByRole('button', { name: nameOfA }).click();
  await dialog.getByRole('row', { name: 'Open requests 1 0 1' }).waitFor();
  await dialog.getByText('Both have a contract of the plan Plus.').waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await dialog.getByRole('button', { name: `Merge ${nameOfB} into ${nameOfA}` }).click();
  await dialog.getByText('Say why.').waitFor();
  await dialog.getByLabel('Reason').fill('Registered twice by mistake.');
  await dialog.getByRole('button', { name: `Merge ${nameOfB} into ${nameOfA}` }).click();

  await desk.getByText(`${nameOfB} is part of ${nameOfA} now.`).waitFor();
  assert.equal(await desk.getByText('is merged into another company already').count(), 0);
  await dialog.waitFor({ state: 'hidden' });
  await desk.getByRole('heading', { name: 'Merged into' }).waitFor();
  await desk.getByText(a.owner.email).waitFor();
  assert.deepEqual(await axeFaults(desk), []);
});

test('the customer sees both as one company: its requests, its people and what happened', async () => {
  await customer.reload();
  await customer.getByRole('link', { name: opened.body.number }).first().waitFor();
  await customer.goto(`${url}/company/members`);
  await customer.getByText(`Includes ${nameOfB}, ${b.publicId}`).waitFor();
  await customer.getByText(`came with ${nameOfB}`).waitFor();
  assert.deepEqual(await axeFaults(customer), []);
  await customer.getByRole('link', { name: 'Activity', exact: true }).click();
  await customer
    .getByText(`${nameOfB} (${b.publicId}) was merged into ${nameOfA} (${a.publicId})`)
    .waitFor();
});

test('the company is found by the go-to search, and undone there both are seen by themselves', async () => {
  await desk.goto(`${url}/desk`);
  await desk.getByRole('button', { name: 'Go to' }).click();
  await desk.getByPlaceholder('A view, a company').fill(a.publicId);
  await desk.getByRole('button', { name: new RegExp(nameOfA) }).click();
  await desk.getByRole('heading', { name: 'Merged into this company' }).waitFor();
  await desk.getByRole('button', { name: `Undo the merger of ${nameOfB}` }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText(`0 people joined ${nameOfA} since`).waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await dialog.getByLabel('Reason').fill('Two customers after all.');
  await dialog.getByRole('button', { name: 'Undo the merger' }).click();
  await desk.getByText(`${nameOfB} stands by itself again.`).waitFor();
  await customer.goto(`${url}/requests`);
  await customer.getByText(nameOfA).first().waitFor();
  assert.equal(await customer.getByRole('link', { name: opened.body.number }).count(), 0);
  assert.deepEqual(complaints, []);
});
