import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { deeds } from '../support/deeds.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A customer narrows the list, keeps that under a name and takes it along. Each test leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
await world.staff('administrator');
const company = await world.company('plus');
const { send } = deeds(database, world.book);
await send(company.owner, {
  ...world.request(company, { contractId: null }),
  subject: 'The gateway is slow',
  description: 'Since the update to 12.4 the quarantine opens slowly.',
});
const browser = await launchChromium();
after(() => browser.close());
const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
const complaints: string[] = [];
page.on('pageerror', (error) => complaints.push(error.message));
page.setDefaultTimeout(15_000);
const button = (name: string, exact = false): Locator => page.getByRole('button', { name, exact });
const item = (name: string): Locator => page.getByRole('menuitem', { name });

test('the address narrows the list', async () => {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(company.owner.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await button('Sign in').click();
  await page.waitForURL('**/requests');
  await page.goto(`${url}/requests?state=all&only=late`);
  await button('Remove Late with an answer').waitFor();
});

test('filters behind one button are set by the keyboard, stand in the address, and go one by one', async () => {
  await button('Filters: 1').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Processing').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Closed', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Opened until').fill('2020-02-01');
  await page.waitForURL(
    '**/requests?state=all&status=processing,closed&until=2020-02-01&only=late',
  );
  await page.getByLabel('Opened from').fill('2020-02-02');
  await page.getByText('The last day is before the first.').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Filters: 3');
  await page.getByText('Status: Processing; Status: Closed; Late with an answer').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await button('Remove Status: Closed').click();
  await button('Remove Status: Processing').click();
  await button('Remove Until 1 Feb 2020').click();
  await page.waitForURL('**/requests?state=all&only=late');
});

test('a filter is kept under a name, and the list opens with it', async () => {
  await button('My views').click();
  await item('Save as a view').click();
  await button('Save view').click();
  await page.getByText('Give the view a name.').waitFor();
  await page.getByLabel('Name of the view').fill('Late ones');
  await button('Save view').click();
  await button('Late ones', true).click();
  await item('Open the list with “Late ones”').click();
  await button('Late ones', true).click();
  await item('Late ones, opens first').waitFor();
  await page.goto(`${url}/requests`);
  await page.waitForURL('**/requests?state=all&only=late');
});

test('a view whose product is gone says so, and drops it', async () => {
  await page.goto(`${url}/requests?state=all&product=sold-in-2019`);
  await button('My views').click();
  await item('Save as a view').click();
  await page.getByLabel('Name of the view').fill('Old product');
  await button('Save view').click();
  await page.getByText('About the view “Old product”').waitFor();
  await button('Drop this filter from the view').click();
  await page.waitForURL('**/requests?state=all');
  await page.getByRole('link', { name: 'The gateway is slow' }).waitFor();
  await button('Old product', true).waitFor();
});

test('views are put in order, named anew, and deleted with a way back', async () => {
  const dialog = page.getByRole('dialog', { name: 'My views' });
  const names = async () => (await dialog.getByRole('listitem').allInnerTexts()).join(' | ');
  await button('Old product', true).click();
  await item('Rename, move or delete views').click();
  await button('Move “Old product” up').click();
  await dialog.getByText('“Old product” is now in place 1 of 2.').waitFor({ state: 'attached' });
  await button('Rename “Old product”').click();
  await dialog.getByLabel('Name of the view').fill('Everything');
  await page.keyboard.press('Enter');
  await button('Delete “Everything”').click();
  await dialog.getByText('“Everything” is deleted.').waitFor();
  assert.equal(await names(), 'Late ones, opens first');
  await button('Undo').click();
  await button('Delete “Everything”').waitFor();
  assert.equal(await names(), 'Everything | Late ones, opens first');
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
});

test('a search marks where it was found', async () => {
  await page.getByRole('searchbox').fill('quarantine');
  const found = page.getByRole('link', { name: 'The gateway is slow' });
  await found.locator('mark').waitFor();
  assert.match(
    await found.innerText(),
    new RegExp(`${company.owner.name}, .*: .*quarantine opens`),
  );
});

test('the list is taken along as it is narrowed', async () => {
  await page.goto(`${url}/requests?state=all&only=late`);
  await button('Export').click();
  const coming = page.waitForEvent('download');
  await item('CSV, for any program').click();
  const text = await readFile(await (await coming).path(), 'utf8');
  assert.match(text, /Number.*Subject.*Status/);
  assert.equal(text.trim().split('\n').length, 1);
});

test('other lists are taken along where they are shown', async () => {
  await page.goto(`${url}/company/members`);
  await button('Export: Members').click();
  const coming = page.waitForEvent('download');
  await item('CSV, for any program').click();
  const text = await readFile(await (await coming).path(), 'utf8');
  assert.match(text, new RegExp(company.owner.email));
});

test('on a telephone nothing is cut off, and assistive technology finds its way', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${url}/requests?state=all&only=late`);
  await button('Late ones', true).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `${width} px`);
  assert.deepEqual(await axeFaults(page), []);
  await button('Filters: 1').click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByLabel('Unread').check();
  assert.deepEqual(await axeFaults(page), []);
  await sheet.getByRole('button', { name: 'Show the list' }).click();
  await page.waitForURL('**/requests?state=all&only=unread,late');
  assert.deepEqual(complaints, []);
});
