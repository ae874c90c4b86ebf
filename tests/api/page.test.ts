import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { installation } from '../support/installation.ts';

const { url } = await installation();
const browser = await launchChromium();
after(() => browser.close());

/** On a busy machine what was scrolled to is drawn late: then the page is gone through again. */
async function routesShown(page: Page, wanted: number): Promise<Set<string>> {
  const shown = new Set<string>();
  for (let round = 0; round < 3 && shown.size < wanted; round++) await goThrough(page, shown);
  return shown;
}

/** By scrolling: of many routes the page draws those that are in view, and grows while it does. */
async function goThrough(page: Page, shown: Set<string>): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  for (let atTheEnd = 0; atTheEnd < 5; ) {
    await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 50)));
    for (const id of await page.locator('.opblock').evaluateAll((all) => all.map(({ id }) => id)))
      shown.add(id);
    const went = await page.evaluate(() => {
      const before = window.scrollY;
      window.scrollBy(0, 300);
      return window.scrollY > before;
    });
    atTheEnd = went ? 0 : atTheEnd + 1;
  }
}

test('the API page shows every route and calls one, with nothing from elsewhere and no complaint of the browser', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && !asked.startsWith('data:')) elsewhere.push(asked);
  });
  await page.goto(`${url}/api/docs`);
  const filter = page.getByPlaceholder('Filter by tag or path');
  await filter.fill('/api/setup');
  const route = page.locator('.opblock', { hasText: '/api/setup' }).first();
  await route.locator('.opblock-summary-control').click();
  await route.getByRole('button', { name: 'Try it out' }).click();
  await route.getByRole('button', { name: 'Execute' }).click();
  await route.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();

  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  const routes = Object.values(document.paths as Record<string, object>).flatMap(Object.keys);
  await filter.fill('');
  assert.equal((await routesShown(page, routes.length)).size, routes.length);
  assert.deepEqual({ complaints, elsewhere }, { complaints: [], elsewhere: [] });
});

test('the OpenAPI document says 3.1 and names each status a route refuses with, by its codes', async () => {
  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  assert.match(document.openapi, /^3\.1/);
  const { responses } = document.paths['/api/requests'].post;
  assert.match(responses[409].description, /`no_incidents_left` No premium incident is left/);
  assert.match(responses[401].description, /`not_signed_in`/);
  assert.deepEqual(Object.keys(responses[201].content['application/json'].example).slice(0, 2), [
    'number',
    'subject',
  ]);
});
