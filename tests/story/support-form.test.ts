import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { adminOf } from '../support/admin.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// Somebody writes to technical support: tries an update first, is told what support does not do and where that leads,
// sends, and starts the next request as a copy. Each test is a chapter and leaves the stage to the next one.
const opened = await installation();
const { database, url } = opened;
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const company = await world.company('start');
const colleague = await world.member(company, 'user');
const partner = await world.member(company, 'user');
await adminOf(opened).query('update email_directory set email = $2 where person_id = $1', [
  partner.id,
  'anna@partner.example',
]);
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function signedIn(width: number): Promise<Page> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', viewport });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(company.owner.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/requests');
  return page;
}

const form = '/requests/new/technical-support';
const page = await signedIn(1440);
const choose = (label: string, option: string, on = page) =>
  on.getByLabel(label, { exact: true }).selectOption({ label: option });

test('R2: a recommended update can be installed first, and the draft waits and says how to come back', async () => {
  await page.goto(url + form);
  await page.getByRole('radio', { name: 'Servers' }).check({ force: true });
  await choose('Product', 'Endpoint Shield for Windows');
  await choose('Version', '12.3.1.480');
  await page.getByLabel('Short title').fill('Scanning stops at noon');
  await page.getByRole('button', { name: 'I install it first' }).click();
  await page.getByText(/Your draft waits while you install 12\.4\.0\.912\./).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.goto(`${url}/requests`);
  await page.getByRole('link', { name: 'New request' }).first().click();
  await page.getByText('Your draft waits while you install 12.4.0.912.').click();
  await page.getByRole('button', { name: /It helped/ }).waitFor();
  assert.equal(await page.getByLabel('Short title').inputValue(), 'Scanning stops at noon');
  await page.getByRole('button', { name: 'It did not help: go on with 12.4.0.912' }).click();
  await page.getByText(/Update recommended/).waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Version', { exact: true }).inputValue(), '12.4.0.912');
});

test('R2: that support of a version is limited or has ended is said, with its day, before sending', async () => {
  await choose('Version', '12.1.0.506');
  await page.getByText('is in limited support since 31 Mar 2026').waitFor();
  await choose('Version', '11.6.0.394');
  await page.getByText('Support for version 11.6.0.394 ended on 30 Sept 2025.').waitFor();
});

test('R9: what is excluded is said at once, cannot be sent where support does not do it, and leads on with the words', async () => {
  await page.getByRole('radio', { name: /3 Medium/ }).check({ force: true });
  await page.getByLabel('Describe it').fill('On 40 servers since Monday');
  await choose('What do you need?', 'Work done by your engineers');
  await choose('More exactly', 'Demonstration or deployment');
  await page.getByText('Start does not include: Demonstrations and deployment.').waitFor();
  await page.getByRole('button', { name: /Send request/ }).click();
  await page.getByText(/Technical support does not do this/).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('link', { name: 'Professional services: go on with these words' }).click();
  await page.getByRole('heading', { name: 'Professional services' }).waitFor();
  assert.equal(await page.getByLabel('Subject').inputValue(), 'Scanning stops at noon');
  assert.equal(
    await page.getByLabel('What is to be done').inputValue(),
    'On 40 servers since Monday',
  );
});

test('R9: what a contract includes is offered on it, and what comes as recommendations can be sent', async () => {
  await page.goto(url + form);
  await page.getByRole('radio', { name: /^Standard/ }).check({ force: true });
  await choose('More exactly', 'Somebody on the phone while we work');
  await page.getByText('Standard does not include: Phone or chat').waitFor();
  await page.getByRole('button', { name: 'Choose Start' }).click();
  await page.getByText('does not include').waitFor({ state: 'detached' });
  await choose('What do you need?', 'A threat or an infection');
  await choose('More exactly', 'Cleaning an infected device');
  await page.getByText(/You get recommendations, which you carry out yourself/).waitFor();
  await page.getByLabel(/Operating system version/).fill('Windows Server 2019 21H2');
  const copies = page.getByRole('button', { name: /: Copies to$/ });
  await copies.click();
  await page.getByRole('option', { name: colleague.name }).click();
  await copies.click();
  await page.getByRole('option', { name: partner.name }).click();
  await page.getByRole('dialog').getByText('anna@partner.example').waitFor();
  await page.getByRole('button', { name: `Add ${partner.name}` }).click();
  await page.getByText(new RegExp(`Outside .*: ${partner.name}`)).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: /Send request/ }).click();
  await page.getByText(/PD-\d+ is sent/).waitFor();
  await page.getByText('A threat or an infection: Cleaning an infected device').waitFor();
  await page.getByText('Windows Server 2019 21H2').waitFor();
  const names = `${colleague.name}, ${partner.name}`;
  await page.getByText(`to support, by mail also to ${names}`).waitFor();
});

test('a copy starts the next request, and takes the place of a draft with words only where one says so', async () => {
  const number = /PD-\d+/.exec(page.url())?.[0] ?? '';
  await page.getByRole('link', { name: 'Copy to a new request' }).click();
  await page.getByText(`This is a copy of ${number}.`).waitFor();
  assert.equal(await page.getByLabel('Short title').inputValue(), 'Scanning stops at noon');
  assert.equal(await page.getByLabel('Version', { exact: true }).inputValue(), '11.6.0.394');
  assert.equal(await page.getByLabel('More exactly').inputValue(), 'infected_device');
  await page.getByLabel('Short title').fill('Another matter');
  await page.goto(`${url}${form}?copy=${number}`);
  await page.getByText(/You have a draft that is not sent: “Another matter”/).waitFor();
  await page.getByRole('button', { name: 'Keep my draft' }).click();
  await page.getByText(/You have a draft that is not sent/).waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Short title').inputValue(), 'Another matter');
  await page.goto(`${url}${form}?copy=${number}`);
  await page.getByRole('button', { name: 'Put the copy in its place' }).click();
  await page.getByText(`This is a copy of ${number}.`).waitFor();
  assert.equal(await page.getByLabel('Short title').inputValue(), 'Scanning stops at noon');
});

test('on a telephone the steps hold the same, and a kept draft goes on where something is missing', async () => {
  await page.getByLabel('What do you need?').selectOption('');
  await page.getByText('Keeping the draft').waitFor({ state: 'detached' });
  const phone = await signedIn(390);
  await phone.goto(url + form);
  await phone.getByText('Step 4 of 5').waitFor();
  await phone.getByText('Its support has ended').waitFor();
  await choose('What do you need?', 'A question about the product', phone);
  await choose('More exactly', 'Training', phone);
  await phone.getByRole('link', { name: 'Knowledge base' }).waitFor();
  assert.deepEqual(await axeFaults(phone), []);
  await phone.getByRole('button', { name: 'Next' }).click();
  await phone.getByText('Step 5 of 5').waitFor();
  await phone.getByRole('button', { name: 'Add: Copies to' }).click();
  await phone.getByRole('option', { name: colleague.name }).click();
  await phone.getByText('Keeping the draft').waitFor({ state: 'detached' });
  await phone.reload();
  await phone.getByText('Step 5 of 5').waitFor();
  await phone.getByText(colleague.name).waitFor();
  await phone.getByRole('button', { name: 'Send request' }).click();
  await phone.getByText(/PD-\d+ is sent/).waitFor();
  assert.deepEqual(complaints, []);
});
