import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation } from '../support/installation.ts';
import { PASSWORD, World } from '../support/world.ts';

// The head of support keeps products, types and exclusions, and sees the form before customers do. A real browser; each
// test is a chapter and leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
const head = await world.staff('head');
const company = await world.company('business');
const customer = await Caller.signedIn(url, company.owner.email);
await customer.call('PATCH', '/api/me', { language: 'ru' });
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function pageOf(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Moscow' });
  context.setDefaultTimeout(15_000);
  const signedIn = await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  assert.equal(signedIn.status(), 201);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

const page = await pageOf(head.email);
const product = `${url}/desk/settings/products?id=endpoint-shield-windows`;

test('R2: a phase is changed where the version stands', async () => {
  await page.goto(`${url}/desk/settings/products`);
  await page.getByRole('heading', { name: 'Protection areas' }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('link', { name: 'Endpoint Shield for Windows' }).click();
  await page.getByLabel('Phase of 12.3.1.480').selectOption({ label: 'Limited support' });
  await page.getByText('Not saved: Endpoint Shield for Windows').waitFor();
});

test('R2: a new version stands first, and those before it recommend it in two languages', async () => {
  await page.getByRole('button', { name: 'New version' }).click();
  const form = page.getByRole('form', { name: 'New version' });
  await form.getByLabel('Number of the new version').fill('13.0.0.1');
  await form.getByLabel('English').fill('It starts faster.');
  await form.getByLabel('Русский').fill('Быстрее запускается.');
  await form.getByRole('button', { name: 'Add the version' }).click();
  await page.getByText('Version 13.0.0.1 stands first.').waitFor({ state: 'attached' });
  const rows = page.getByRole('table').getByRole('row');
  assert.match(await rows.nth(1).innerText(), /13\.0\.0\.1/);
  await page
    .getByRole('row', { name: /^12\.4\.0\.912/ })
    .getByText('It starts faster.')
    .waitFor();
  assert.deepEqual(await axeFaults(page), []);
});

test('by keyboard alone a type is moved, opened and named anew', async () => {
  await page.goto(`${url}/desk/settings/types`);
  const down = page.getByRole('button', { name: 'Move Something does not work down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page
    .getByText('Something does not work is now in place 3 of 4.')
    .waitFor({ state: 'attached' });
  assert.equal(await down.evaluate((button) => button === document.activeElement), true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Out of order');
  await page.getByRole('button', { name: 'Move Out of order up' }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
});

test('R9: an exclusion that refuses sending must lead somewhere, and is told where it stands', async () => {
  await page.goto(`${url}/desk/settings/exclusions`);
  await page.getByRole('button', { name: 'Change New features' }).click();
  await page.getByText('cannot be sent', { exact: true }).click();
  await page.getByRole('link', { name: 'See the form' }).click();
  await page.getByText('who cannot send it is shown where to go').first().waitFor();
  await page.getByRole('link', { name: 'New features' }).click();
  await page.getByText('Put this right').waitFor();
  await page.getByRole('button', { name: 'Change New features' }).click();
  await page.getByLabel('Link', { exact: true }).selectOption({ index: 1 });
  await page.getByText('Put this right').waitFor({ state: 'detached' });
  assert.deepEqual(await axeFaults(page), []);
});

test('R2, R9: the form is seen in Russian before it is saved, and nothing is sent from there', async () => {
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && !/\/api\/(settings|presence)/.test(request.url()))
      writes.push(request.url());
  });
  await page.getByRole('link', { name: 'See the form' }).click();
  await page.getByText('Русский').click();
  const form = page.getByRole('region', { name: 'The form as customers will see it' });
  await form.getByRole('radio', { name: 'Рабочие станции' }).check();
  await form
    .getByLabel('Продукт', { exact: true })
    .selectOption({ label: 'Endpoint Shield for Windows' });
  await form.getByLabel('Версия', { exact: true }).selectOption('12.3.1.480');
  await form.getByText('Быстрее запускается.').waitFor();
  await form.getByText('Для неё исправляются только критические ошибки').waitFor();
  await form.locator('select').nth(2).selectOption('question');
  await form.locator('select').nth(3).selectOption('new_feature');
  await form.getByText('не входит: Новые функции').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await form.getByRole('link').first().click();
  await form.getByRole('button', { name: /^Отправить/ }).click();
  assert.match(page.url(), /\/desk\/settings\/preview/);
  assert.deepEqual(writes, []);
  await page
    .getByLabel('Form', { exact: true })
    .selectOption({ label: 'Отзыв: благодарность или жалоба' });
  await page.getByText('it is changed in categories.yaml').waitFor();
  await form.getByRole('heading', { name: /Отзыв/ }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
});

test('what changes is read in words and saved, and the customer’s form has it', async () => {
  await page.getByRole('link', { name: 'See the effect and save' }).click();
  await page
    .getByRole('row', { name: 'Version 12.3.1.480, Phase Full support Limited support' })
    .waitFor();
  await page.getByRole('row', { name: /Types of requests Order/ }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: 'Save the version' }).click();
  await page.waitForURL('**/desk/settings/versions');
  const portal = await pageOf(company.owner.email);
  await portal.goto(`${url}/requests/new/technical-support`);
  await portal.getByRole('radio', { name: 'Рабочие станции' }).check();
  await portal
    .getByLabel('Продукт', { exact: true })
    .selectOption({ label: 'Endpoint Shield for Windows' });
  await portal.getByLabel('Версия', { exact: true }).selectOption('12.4.0.912');
  await portal.getByText('Быстрее запускается.').waitFor();
  await portal.context().close();
});

test('a product that is taken out is brought back to its place, and nothing is left to save', async () => {
  await page.goto(product);
  await page.getByRole('button', { name: 'Take the product out' }).click();
  await page.getByRole('button', { name: 'Bring back Endpoint Shield for Windows' }).click();
  await page.getByText('Not saved').waitFor({ state: 'detached' });
});

test('R2: whoever drops a version is told of the open requests about it, before it is saved', async () => {
  const { idempotencyKey: _, ...typed } = world.request(company);
  const sent = await customer.call('POST', '/api/requests', typed);
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  await page.goto(product);
  await page.getByRole('button', { name: 'Remove 12.3.1.480' }).click();
  await page.getByRole('link', { name: 'See the effect and save' }).click();
  await page.getByText('Endpoint Shield for Windows, version 12.3.1.480: 1 open request').waitFor();
});

test('on a telephone in the dark nothing overflows', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of ['products', 'types', 'exclusions', 'preview']) {
    await page.goto(`${url}/desk/settings/${path}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${path} is ${wide} wide`);
  }
  await page.goto(product);
  await page.getByRole('button', { name: 'New version' }).click();
  assert.deepEqual(await axeFaults(page), []);
});

test('the browser has complained about nothing', () => assert.deepEqual(complaints, []));
