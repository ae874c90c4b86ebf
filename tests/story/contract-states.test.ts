import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Settings } from '../../api/settings.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// What becomes of a contract after it was signed: another plan, an enquiry, a renewal, another version. A real browser;
// each test leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company('plus');
const name = String(company.owner.companies[0]?.name);
const head = await world.staff('head');
const [customer, staff] = [
  await Caller.signedIn(url, company.owner.email),
  await Caller.signedIn(url, head.email),
];
const { idempotencyKey: _key, ...typed } = world.request(company, { severity: 2 });
const { number } = (await customer.call('POST', '/api/requests', typed)).body;
const browser: Browser = await launchChromium();
after(() => browser.close());

async function pageOf(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const answer = await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  assert.equal(answer.status(), 201);
  return context.newPage();
}
const desk = await pageOf(head.email);
const contractPage = `${url}/desk/contracts/${company.contractId}`;

test('K3, P8: what another plan does is seen before it is chosen, and stands in the ledger with its reason', async () => {
  await desk.goto(contractPage);
  await desk.getByRole('button', { name: 'Change the plan' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('New plan').selectOption({ label: 'Business' });
  await dialog.getByRole('button', { name: 'See the effect' }).click();
  await dialog.getByRole('row', { name: /Premium incidents a contract year 12 36/ }).waitFor();
  await dialog.getByText('11 of 12 left').waitFor();
  await dialog.getByText('35 of 36 left').waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await dialog.getByRole('button', { name: 'Change the plan' }).click();
  await dialog.getByText('Say why.').waitFor();
  await dialog.getByLabel('Reason').fill('A second site');
  await dialog.getByRole('button', { name: 'Change the plan' }).click();
  await desk.getByRole('row', { name: /A second site/ }).waitFor();
  await desk.getByText('35 of 36 premium incidents left').waitFor();
  await desk.goto(`${url}/desk/requests/${number}`);
  await desk.getByText('A second site').first().waitFor();
});

test('K4: what a customer asks stands on the desk until somebody has seen to it', async () => {
  const words = 'For two years, please.';
  const portal = await pageOf(company.owner.email);
  await portal.goto(`${url}/company/contracts/${company.contractId}`);
  await portal.getByRole('button', { name: /^Ask for a renewal or an upgrade/ }).click();
  const form = portal.getByRole('dialog');
  await form.getByLabel('What we should know').fill(words);
  assert.deepEqual(await axeFaults(portal), []);
  await form.getByRole('button', { name: 'Ask' }).click();
  await portal.getByText('We have your question.').waitFor();
  await portal.context().close();
  await desk.goto(`${url}/desk`);
  await desk.getByRole('link', { name: 'Contracts that end' }).click();
  await desk.getByText(words).waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await desk.getByRole('link', { name: `${name} asks to renew` }).click();
  await desk.getByText('asks for a renewal.').waitFor();
});

test('K4: a contract is renewed in one step, with its contacts', async () => {
  await desk.getByRole('button', { name: 'Renew' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Renew the contract' }).click();
  await dialog.getByText('Type a number.').waitFor();
  assert.equal(await dialog.getByLabel(company.owner.name).isChecked(), true);
  assert.deepEqual(await axeFaults(desk), []);
  await dialog.getByLabel('Number of the new contract').fill('NEXT-2');
  await dialog.getByRole('button', { name: 'Renew the contract' }).click();
  await desk.getByRole('link', { name: 'Contract NEXT-2 follows it' }).waitFor();
  await desk.goto(`${url}/desk/contracts/ending`);
  await desk.getByRole('button', { name: new RegExp(`^Seen to: ${name}`) }).click();
  await desk.getByText('Nobody waits for an answer about a contract.').waitFor();
});

test('P7: signed contracts keep their version until somebody moves them, after a look at the effect', async () => {
  const { version, plans }: Settings = (await staff.call('GET', '/api/settings')).body;
  const changed = plans.map((plan) =>
    plan.id === 'business' ? { ...plan, premiumIncidents: 50 } : plan,
  );
  const rest = { holdsFrom: null, note: null, reason: null };
  await staff.call('POST', '/api/settings/versions', { basedOn: version, plans: changed, ...rest });
  await desk.goto(`${url}/desk/settings/versions`);
  await desk.getByLabel(/^All of Business/).check();
  assert.deepEqual(await axeFaults(desk), []);
  await desk.getByRole('button', { name: 'See the effect on 2 contracts' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog
    .getByRole('row', { name: /Premium incidents a contract year 36 50/ })
    .nth(1)
    .waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await dialog.getByLabel('Reason').fill('Agreed by telephone');
  await dialog.getByRole('button', { name: 'Move to the version in force' }).click();
  await dialog.getByText('2 contracts run on the version in force.').waitFor();
  await desk.goto(contractPage);
  await desk.getByText('49 of 50 premium incidents left').waitFor();
});

test('K4: a contract is ended early, and its page says why', async () => {
  await desk.getByRole('button', { name: 'End early' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Merged into another one');
  await dialog.getByRole('button', { name: 'End the contract' }).click();
  await desk.getByText('Ended early: Merged into another one').waitFor();
});
