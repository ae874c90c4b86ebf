import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { isSigned, WebhookReceiver } from '../support/webhook-receiver.ts';
import { PASSWORD } from '../support/world.ts';

// Programs work for a company and for the vendor: tokens, and webhooks that a real receiver checks. Each test is a chapter.
const { database, url } = await installation({ WEBHOOKS_ALLOWED_NETWORKS: '127.0.0.0/8' });
const world = await World.open(database);
const system = await world.staff('administrator');
const company = await world.company('plus');
const receiver = await WebhookReceiver.open();
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
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  return page;
}

const owner = await signedIn(company.owner.email);
const dialog = owner.getByRole('dialog');
const call = (token: string, path: string) =>
  fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
let token = '';
let secret = '';

test('A2: the owner makes a token, which is shown once and works', async () => {
  await owner.goto(`${url}/company`);
  await owner.getByRole('link', { name: 'Programs', exact: true }).click();
  await owner.getByRole('button', { name: 'Make a token' }).click();
  await dialog.getByRole('button', { name: 'Make the token' }).click();
  await dialog.getByText('Say what it is called.').waitFor();
  await dialog.getByText('Choose at least one.').waitFor();
  assert.deepEqual(await axeFaults(owner), []);
  await dialog.getByLabel('Name').fill('Monthly export');
  await dialog.getByLabel('Read requests').press(' ');
  await dialog.getByRole('button', { name: 'Make the token' }).press('Enter');
  await dialog.getByText('Copy the token now').waitFor();
  assert.deepEqual(await axeFaults(owner), []);
  token = await dialog.locator('code').innerText();
  await dialog.getByRole('button', { name: 'It is kept' }).click();
  assert.equal((await call(token, '/api/requests?state=current')).status, 200);
  await owner.reload();
  await owner.getByRole('link', { name: 'Programs', exact: true }).click();
  await owner.getByRole('listitem').filter({ hasText: 'Monthly export' }).waitFor();
  assert.ok(!(await owner.content()).includes(token));
});

test('A2: a webhook is added, and its test arrives signed', async () => {
  await owner.getByRole('button', { name: 'Add a webhook' }).click();
  await dialog.getByLabel('Name').fill('Ticket mirror');
  await dialog.getByLabel('Address').fill('http://10.0.0.1/hook');
  await dialog.getByRole('button', { name: 'Add the webhook' }).click();
  await dialog.getByText('Nothing is sent there').waitFor();
  await dialog.getByLabel('Address').fill(`${receiver.url}/company`);
  await dialog.getByLabel('Every kind, also those that come later').press(' ');
  await dialog.getByLabel('request.*').press(' ');
  assert.deepEqual(await axeFaults(owner), []);
  await dialog.getByRole('button', { name: 'Add the webhook' }).click();
  await dialog.getByText('With this secret your program checks').waitFor();
  secret = await dialog.locator('code').innerText();
  await dialog.getByRole('button', { name: 'It is kept' }).click();
  await owner.getByRole('button', { name: 'Deliveries' }).click();
  await owner.getByText('Nothing was sent yet.').waitFor();
  await owner.getByRole('button', { name: 'Send a test' }).click();
  const [tested] = await receiver.at('/company', 1);
  assert.equal(tested?.body.type, 'webhook.test');
  assert.ok(tested && isSigned(tested, secret));
  const row = owner.getByRole('listitem').filter({ hasText: 'webhook.test' }).last();
  await row.getByText('delivered').waitFor();
});

test('A2: what happens in a request arrives, what failed is seen, and is sent again by hand', async () => {
  receiver.answers.set('/company', { status: 500, text: 'out of paper' });
  const customer = await Caller.signedIn(url, company.owner.email);
  const { idempotencyKey: _key, ...request } = world.request(company, { contractId: null });
  const { body } = await customer.call('POST', '/api/requests', request);
  const row = owner.getByRole('listitem').filter({ hasText: 'request.opened' }).last();
  await row.getByText('on its way').waitFor();
  await row
    .getByText(/attempt/)
    .first()
    .click();
  await row.getByText('out of paper').first().waitFor();
  assert.deepEqual(await axeFaults(owner), []);
  receiver.answers.set('/company', 200);
  const before = receiver.received.length;
  await row.getByRole('button', { name: /^Send again: request.opened/ }).click();
  await row.getByText('delivered').waitFor();
  const again = receiver.received.slice(before).at(-1);
  assert.equal(again?.body.data.request, body.number);
  assert.ok(again && isSigned(again, secret));
});

test('A2: the token is revoked, and opens nothing from then on', async () => {
  await owner.getByRole('button', { name: 'Revoke the token “Monthly export”' }).click();
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
  await owner.getByText('The token “Monthly export” is revoked.').waitFor();
  assert.equal((await call(token, '/api/requests?state=current')).status, 401);
  await owner.getByRole('link', { name: 'Activity', exact: true }).click();
  await owner.getByText('The API token “Monthly export” was revoked').waitFor();
});

test('A2: staff keep their own tokens, and the system administrator hears of all companies', async () => {
  const page = await signedIn(system.email);
  const asked = page.getByRole('dialog');
  await page.goto(`${url}/profile`);
  await page.getByRole('button', { name: 'Make a token' }).click();
  await asked.getByLabel('Name').fill('Wall board');
  await asked.getByLabel('Read the settings').press(' ');
  await asked.getByRole('button', { name: 'Make the token' }).click();
  const own = await asked.locator('code').innerText();
  await asked.getByRole('button', { name: 'It is kept' }).click();
  assert.equal((await call(own, '/api/settings')).status, 200);
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await asked.getByLabel('Name').fill('Warehouse');
  await asked.getByLabel('Address').fill(`${receiver.url}/vendor`);
  await asked.getByRole('button', { name: 'Add the webhook' }).click();
  const vendors = await asked.locator('code').innerText();
  await asked.getByRole('button', { name: 'It is kept' }).click();
  await world.company();
  const [heard] = await receiver.at('/vendor', 1);
  assert.ok(heard && isSigned(heard, vendors));
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: 'Switch off' }).click();
  await page.getByText('switched off', { exact: true }).waitFor();
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
