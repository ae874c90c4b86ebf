import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { asOperator } from '../../server/access/index.ts';
import { putActivationCode } from '../../server/licences/index.ts';
import { adminOf } from '../support/admin.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A company looks after its licences, and staff after the registry. A real browser. Each test is a chapter and leaves the
// stage to the next one.
const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
await world.staff('administrator');
const company = await world.company('plus');
const other = await world.company();
const head = await world.staff('head');
const browser: Browser = await launchChromium();
after(() => browser.close());

const NEW_CODE = 'K7Q2M-9XRTA-4HD8W-P3L6Z';
const day = (days: number) => new Date(world.now + days * 86_400_000).toISOString().slice(0, 10);
await asOperator(database, (scope) =>
  putActivationCode(
    scope,
    {
      code: NEW_CODE.replaceAll('-', ''),
      productId: 'mail-gateway',
      seats: 100,
      seatsUsed: 100,
      validFrom: day(-30),
      validUntil: day(12),
    },
    world.now,
  ),
);
const { rows } = await admin.query('select code from activation_codes where company_id = $1', [
  other.id,
]);
const takenCode: string = rows[0].code;

async function signedIn(email: string, leadsTo: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(leadsTo);
  return page;
}

const firstBox = (page: Page) => page.getByRole('dialog').locator('fieldset input').first();

const portal = await signedIn(company.owner.email, '**/requests');

test('without a licence of a product the form does not offer it, and says what can be done', async () => {
  await portal.goto(`${url}/requests/new/technical-support`);
  await portal.getByRole('radio', { name: 'Mail' }).check();
  await portal.getByText('Your company has no valid licence:').waitFor();
  await portal.getByText('Mail Gateway: no licence').waitFor();
  assert.deepEqual(await axeFaults(portal), []);
  await portal.getByLabel('Short title').fill('We need the mail gateway');
  await portal.getByRole('link', { name: 'Ask instead: Account question' }).click();
  await portal.getByRole('heading', { name: 'Account question or contract activation' }).waitFor();
  assert.equal(await portal.getByLabel('Subject').inputValue(), 'We need the mail gateway');
  await portal.goto(`${url}/requests/new/technical-support`);
  await portal.getByRole('radio', { name: 'Mail' }).check();
  await portal.getByRole('link', { name: 'Add a licence' }).click();
  await portal.getByRole('heading', { name: 'Licences', exact: true }).waitFor();
});

test('a PDF renamed to .key is told under the field, and what was typed stays', async () => {
  await portal.getByRole('button', { name: 'Add by activation code' }).click();
  const dialog = portal.getByRole('dialog');
  await firstBox(portal).fill('K7Q2M');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'licence.key',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('%PDF-1.7 \u0000\u0001 obj'),
  });
  await dialog.getByText('licence.key is not a key file').waitFor();
  assert.equal(await firstBox(portal).inputValue(), 'K7Q2M');
  assert.deepEqual(await axeFaults(portal), []);
});

test('a code that is in use elsewhere has its request to support written, and nothing of the other company', async () => {
  const dialog = portal.getByRole('dialog');
  await firstBox(portal).fill(takenCode);
  await dialog.getByRole('button', { name: 'Add the licence' }).click();
  await dialog.getByText('it is in use elsewhere. Support finds out why').waitFor();
  assert.deepEqual(await axeFaults(portal), []);
  await dialog.getByRole('button', { name: 'Back to the code' }).click();
  assert.equal(await firstBox(portal).inputValue(), takenCode.slice(0, 5));
  await dialog.getByRole('button', { name: 'Add the licence' }).click();
  await dialog.getByRole('link', { name: 'See the request' }).click();
  const words = await portal.getByLabel('Your question').inputValue();
  assert.ok(words.includes(company.publicId) && words.includes(takenCode.slice(-4)), words);
  assert.ok(!words.includes(other.publicId), words);
  assert.equal(
    await portal.getByRole('radio', { name: 'A conflict of licences' }).isChecked(),
    true,
  );
  await portal.getByRole('button', { name: 'Send request' }).click();
  await portal.waitForURL('**/requests/PD-*');
  await portal.getByText('cannot be added').first().waitFor();
});

test('a key file fills the code; the licence stands in the table, ends soon, and its code is shown on demand', async () => {
  await portal.goto(`${url}/company/licences`);
  await portal.getByRole('button', { name: 'Add by activation code' }).click();
  const dialog = portal.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'licence.key',
    mimeType: 'text/plain',
    buffer: Buffer.from(`product=Mail Gateway\r\ncode=${NEW_CODE}\r\n`),
  });
  await dialog.getByRole('button', { name: 'Add the licence' }).click();
  await portal.getByText('Mail Gateway …3L6Z was added.').waitFor();
  const row = portal.getByRole('row', { name: /Mail Gateway/ });
  await row.getByText('100 of 100, full').waitFor();
  await portal.getByText('A licence ends within 30 days: Mail Gateway.').waitFor();
  await row.getByRole('button', { name: 'Show the code of Mail Gateway …3L6Z' }).click();
  await dialog.getByText(NEW_CODE).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await axeFaults(portal), []);
  await portal.getByRole('link', { name: 'Activity' }).click();
  await portal.getByText('Mail Gateway …3L6Z: the activation code was read').waitFor();
});

test('staff move the licence to the other company, with a reason', async () => {
  const desk = await signedIn(head.email, '**/desk');
  await desk.goto(`${url}/desk/companies/${company.publicId}`);
  await desk.getByRole('button', { name: 'Move Mail Gateway …3L6Z to another company' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(other.publicId);
  await dialog.getByRole('button', { name: new RegExp(other.publicId) }).click();
  await dialog.getByLabel('Reason').fill('Bought for the sister company.');
  await dialog.getByRole('button', { name: 'Move the licence' }).click();
  await desk.getByText('Mail Gateway …3L6Z was moved.').waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await desk.context().close();
});

test('staff import the registry on a page: what was left out stands with its line', async () => {
  const desk = await signedIn(head.email, '**/desk');
  await desk.goto(`${url}/desk/settings/licences`);
  const file = `activation_code;product;seats;valid_from;valid_until
PAGEX-00000-00000-00001;mail-gateway;5;2026-01-01;2027-12-31
PAGEX-00000-00000-00002;mail-gateway;none;2026-01-01;2027-12-31
`;
  const choose = (name: string, text: string) =>
    desk.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  await choose('wrong.csv', 'a,b\n1,2\n');
  await desk.getByRole('button', { name: 'Import', exact: true }).click();
  await desk.getByText('missing: activation_code').waitFor();
  await choose('registry.csv', file);
  await desk.getByRole('button', { name: 'Import', exact: true }).click();
  await desk.getByText('1 imported, 1 left out').waitFor();
  await desk.getByText('Lines that were left out').click();
  await desk.getByText('Line 3: seats is no whole number above 0').waitFor();
  assert.deepEqual(await axeFaults(desk), []);
});
