import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A customer narrows the list, keeps that under a name and takes it along. Each test leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
await world.staff('administrator');
const company = await world.company('plus');
const browser = await launchChromium();
after(() => browser.close());
const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
page.setDefaultTimeout(15_000);

test('the address narrows the list', async () => {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(company.owner.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/requests');
  await page.goto(`${url}/requests?state=all&only=late`);
  await page.getByRole('button', { name: 'News and deadlines: Late with an answer' }).waitFor();
});

test('a filter is kept under a name, and the list opens with it', async () => {
  await page.getByRole('button', { name: 'My views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view' }).click();
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByText('Give the view a name.').waitFor();
  await page.getByLabel('Name of the view').fill('Late ones');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: 'Late ones' }).click();
  await page.getByRole('menuitem', { name: 'Open the list with “Late ones”' }).click();
  await page.getByRole('button', { name: 'Late ones' }).click();
  await page.getByRole('menuitem', { name: 'Late ones, opens first' }).waitFor();
  await page.goto(`${url}/requests`);
  await page.waitForURL('**/requests?state=all&only=late');
});

test('the list is taken along as it is narrowed', async () => {
  await page.getByRole('button', { name: 'Download the list' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV, for any program' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  assert.match(text, /Number.*Subject.*Status/);
  assert.equal(text.trim().split('\n').length, 1);
});

test('on a telephone nothing is cut off, and assistive technology finds its way', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Late ones' }).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `${width} px`);
  assert.deepEqual(await axeFaults(page), []);
});
