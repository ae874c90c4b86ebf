import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { adminOf } from '../support/admin.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { pdfWords } from '../support/pdf.ts';
import { PASSWORD } from '../support/world.ts';

// What is taken along of a contract, and the last incident that a colleague takes while somebody writes.
const opened = await installation({ VENDOR_NAME: 'Vendor of the story' });
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const company = await world.company('start');
const head = await world.staff('head', 'administrator');
const colleague = await world.member(company, 'administrator');
await admin.query(
  `insert into contract_contacts (company_id, contract_id, email, name, person_id) values ($1, $2, $3, $4, $5)`,
  [company.id, company.contractId, colleague.email, colleague.name, colleague.id],
);
const browser: Browser = await launchChromium();
after(() => browser.close());

async function signedIn(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  return context.newPage();
}
/** What a link leads to, as this page's person. */
const fetched = async (page: Page, link: string): Promise<Buffer> => {
  const href = await page.getByRole('link', { name: link }).getAttribute('href');
  return (await page.context().request.get(url + href)).body();
};
const take = async (count: number) => {
  const other = await Caller.signedIn(url, colleague.email);
  const { idempotencyKey: _key, ...typed } = world.request(company);
  for (let index = 0; index < count; index += 1)
    assert.equal((await other.call('POST', '/api/requests', typed)).status, 201);
};
const [customer, desk] = [await signedIn(company.owner.email), await signedIn(head.email)];

test('K1, K3: certificate and table of the ledger are taken from the contract’s page, by administrators and by staff', async () => {
  for (const [page, path] of [
    [customer, '/company/contracts/'],
    [desk, '/desk/contracts/'],
  ] as const) {
    await page.goto(url + path + company.contractId);
    await page.getByRole('link', { name: 'Certificate (PDF)' }).waitFor();
    const words = pdfWords(await fetched(page, 'Certificate (PDF)'));
    assert.match(words, /Vendor of the story confirms/);
    assert.ok(words.includes(company.publicId));
    const table = (await fetched(page, 'Ledger (CSV)')).toString('utf8');
    assert.match(table, /Granted for the contract year/);
    assert.deepEqual(await axeFaults(page), []);
  }
});

test('K2: what is preselected says why', async () => {
  await customer.goto(`${url}/requests/new/technical-support`);
  await customer.getByText('Preselected: the only contract that can carry this request.').waitFor();
  assert.equal(await customer.getByRole('radio', { name: /^Start/ }).isChecked(), true);
});

test('K2, K3: whose last incident a colleague takes meanwhile is offered standard support, and loses nothing', async () => {
  await take(5);
  await customer.goto(`${url}/requests/new/technical-support`);
  await customer.getByText('1 of 6 premium incidents left.').waitFor();
  await customer.getByRole('radio', { name: 'Workstations' }).check({ force: true });
  await customer.getByRole('combobox', { name: 'Product' }).selectOption({ index: 1 });
  await customer.getByRole('combobox', { name: 'Version' }).selectOption({ index: 1 });
  await customer.getByRole('radio', { name: /High/ }).check({ force: true });
  await customer.getByLabel('Short title').fill('The agent stops after the update');
  await customer.getByLabel('Describe it').fill('On 14 of 60 servers, since this morning.');
  await take(1);
  await customer.getByRole('button', { name: /^Send/ }).click();
  await customer
    .getByRole('alert')
    .getByText('No premium incident is left until the contract ends.')
    .waitFor();
  assert.deepEqual(await axeFaults(customer), []);
  await customer.getByRole('button', { name: 'Send as standard support' }).click();
  await customer.getByRole('heading', { name: 'The agent stops after the update' }).waitFor();
  await customer.getByText('On 14 of 60 servers, since this morning.').waitFor();
  const number = new URL(customer.url()).pathname.split('/').at(-1);
  const owner = await Caller.signedIn(url, company.owner.email);
  const { body } = await owner.call('GET', `/api/requests/${number}`);
  assert.deepEqual([body.premium, body.severity], [false, 2]);
});
