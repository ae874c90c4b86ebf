import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { asOperator } from '../../server/access/index.ts';
import { createContract } from '../../server/contracts/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A quota runs out, is set right and given back, before both sides' eyes. Each test leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company('start');
const head = await world.staff('head', 'administrator');
await asOperator(database, (scope) =>
  createContract(scope, world.book, {
    companyId: company.id,
    number: 'ENDED-1',
    planId: 'plus',
    startsOn: '2020-01-01',
    endsOn: new Date(world.now - 40 * 86_400_000).toISOString().slice(0, 10),
    contacts: [{ email: company.owner.email }],
  }),
);
const browser: Browser = await launchChromium();
after(() => browser.close());

async function signedIn(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const data = { email, password: PASSWORD };
  const answer = await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data,
  });
  assert.equal(answer.status(), 201);
  return context.newPage();
}

const owner = await Caller.signedIn(url, company.owner.email);
const { idempotencyKey: _key, ...typed } = world.request(company);
const { body: sent } = await owner.call('POST', '/api/requests', typed);
const [customer, desk] = [await signedIn(company.owner.email), await signedIn(head.email)];

test('K2: a contract that has ended is offered with its reason, and cannot be chosen', async () => {
  await customer.goto(`${url}/requests/new/technical-support`);
  const ended = customer.getByRole('radio', { name: /ENDED-1/ });
  await ended.waitFor();
  assert.equal(await ended.isDisabled(), true);
  await customer.getByText(/^This contract ended on /).waitFor();
  assert.equal(await customer.getByRole('radio', { name: /^Start/ }).isChecked(), true);
  await customer.getByText('5 of 6 premium incidents left.').waitFor();
});

test('K3: staff correct the quota of a contract from its page, and are told what is missing', async () => {
  await desk.goto(`${url}/desk/requests/${sent.number}`);
  await desk.getByRole('link', { name: sent.contractNumber }).click();
  await desk.getByRole('button', { name: 'Correct the quota' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel(/^Incidents to add/).fill('-5');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await dialog.getByText('Say why.').waitFor();
  await dialog.getByLabel('Reason').fill('Moved to another contract');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await desk.getByRole('row', { name: /Corrected Moved to another contract/ }).waitFor();
  await desk.getByText('0 of 6 premium incidents left').waitFor();
});

test('K3: at none left the customer reads so where the level is chosen, and nothing uses the contract', async () => {
  await customer.goto(`${url}/requests/new/technical-support`);
  await customer.getByText('No premium incident is left until the contract ends.').waitFor();
  assert.equal(await customer.getByRole('radio', { name: /^Standard/ }).isChecked(), true);
});

test('K3: staff return an incident with a reason, and the customer finds it in ledger and request', async () => {
  await desk.getByRole('button', { name: `Return the incident of ${sent.number}` }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The fault was ours');
  await dialog.getByRole('button', { name: 'Return the incident' }).click();
  await desk.getByRole('row', { name: /Returned The fault was ours/ }).waitFor();
  await customer
    .getByRole('link', { name: `How the incidents of contract ${sent.contractNumber} were used` })
    .click();
  await customer.getByText('1 of 6 premium incidents left').waitFor();
  const line = customer.getByRole('row', { name: /Returned The fault was ours/ });
  await line.getByRole('link', { name: sent.number }).click();
  await customer.getByText('The fault was ours').waitFor();
});

test('K2: a contract for one product is created by form, and told as not covering another', async () => {
  await desk.goto(`${url}/desk/contracts/new`);
  await desk.getByLabel('Company').fill(String(company.owner.companies[0]?.name));
  await desk.getByRole('button', { name: company.publicId }).click();
  await desk.getByLabel('Contract number').fill('MAIL-1');
  await desk.getByLabel('Plan', { exact: true }).selectOption({ label: 'Plus' });
  await desk.getByRole('radio', { name: /^Active at once/ }).check({ force: true });
  await desk.getByLabel(company.owner.name).check();
  await desk.getByText('Covered products').click();
  await desk.getByLabel('Mail Gateway').check();
  await desk.getByRole('button', { name: 'Create the active contract' }).click();
  await desk.getByText('Contract MAIL-1 is active.').waitFor();
  await customer.goto(`${url}/requests/new/technical-support`);
  const level = customer.getByRole('radio', { name: /MAIL-1/ });
  await level.waitFor();
  assert.equal(await level.isDisabled(), false);
  await customer.getByRole('radio', { name: 'Workstations' }).check({ force: true });
  await customer.getByRole('combobox', { name: 'Product' }).selectOption({ index: 1 });
  await customer.getByText('This contract does not cover the product.').waitFor();
  assert.equal(await level.isDisabled(), true);
});
