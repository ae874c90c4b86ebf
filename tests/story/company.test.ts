import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A company's people change: a list is invited, somebody leaves and hands over, and the company gets another owner. Each
// test is a chapter and leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const company = await world.company('plus');
const name = company.owner.companies[0]?.name ?? '';
const leaver = await world.member(company, 'user');
const colleague = await world.member(company, 'user');
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
  await page.waitForURL('**/requests');
  return page;
}

const menuOf = (page: Page, person: string) =>
  page.getByRole('button', { name: `Change the rights of ${person}` });

const owner = await signedIn(company.owner.email);
const leaving = await signedIn(leaver.email);
const taking = await signedIn(colleague.email);

test('C4: a list is pasted as it came; who can be is invited, and each other line is told', async () => {
  await owner.goto(`${url}/company/members`);
  await owner.getByRole('button', { name: 'Invite a colleague' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByText('A list', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Send the invitations' }).click();
  await dialog.getByText('Paste at least one address.').waitFor();
  const list = `Inés Maldonado <ines@ribazul.example>\nleo@ribazul.example\nBoris from sales\n${leaver.email}`;
  await dialog.getByLabel('Addresses').fill(list);
  await dialog.getByRole('button', { name: 'Send the invitations' }).click();
  await dialog.getByText('2 invitations are on their way.').waitFor();
  await dialog.getByText('Line 3: Boris from sales, no e-mail address').waitFor();
  await dialog.getByText('belongs to the company already').waitFor();
  assert.deepEqual(await axeFaults(owner), []);
  const kept = await dialog.getByLabel('Addresses').inputValue();
  assert.equal(kept, `Boris from sales\n${leaver.email}`);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await owner.getByRole('row', { name: 'ines@ribazul.example' }).waitFor();
});

test('C3: somebody is removed by the keyboard, and a colleague takes the open request over', async () => {
  const caller = await Caller.signedIn(url, leaver.email);
  const { idempotencyKey: _key, ...request } = world.request(company, { contractId: null });
  const { body } = await caller.call('POST', '/api/requests', request);
  await menuOf(owner, leaver.name).press('Enter');
  await owner.getByRole('menuitem', { name: 'Remove from the company…' }).press('Enter');
  const dialog = owner.getByRole('dialog', { name: `Remove ${leaver.name} from ${name}?` });
  await dialog.getByText('What becomes of 1 open request?').waitFor();
  await dialog.getByRole('radio', { name: 'Hand over to a colleague' }).press(' ');
  await dialog.getByLabel('Colleague', { exact: true }).selectOption(colleague.name);
  assert.deepEqual(await axeFaults(owner), []);
  await dialog.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await owner.getByText(`${leaver.name} no longer belongs to the company.`).waitFor();
  await leaving.getByText('You belong to no company').waitFor();
  await taking.goto(`${url}/requests/${body.number}`);
  await taking.getByText('Took over this request').waitFor();
  await taking.getByRole('button', { name: 'Close request' }).waitFor();
});

test('C3: the owner offers the company, the other accepts, and both see it at once', async () => {
  await menuOf(owner, colleague.name).click();
  await owner.getByRole('menuitem', { name: 'Offer the ownership…' }).click();
  const dialog = owner.getByRole('dialog', { name: `Offer ${name} to ${colleague.name}?` });
  await dialog.getByRole('button', { name: 'Offer', exact: true }).click();
  await owner.getByText(`You offered the ownership of ${name} to ${colleague.name}`).waitFor();
  await taking.goto(`${url}/company/members`);
  await taking.getByText(`${company.owner.name} offers you the ownership of ${name}.`).waitFor();
  assert.deepEqual(await axeFaults(taking), []);
  await taking.getByRole('button', { name: 'Accept and own the company' }).click();
  await taking.getByText('The company is yours.').waitFor();
  await taking.getByRole('row', { name: colleague.name }).getByText('Owner').waitFor();
  const before = owner.getByRole('row', { name: company.owner.name });
  await before.getByText('Administrator').waitFor();
});

test('A3: what happened stands in the activity, the newest first', async () => {
  await taking.getByRole('link', { name: 'Activity', exact: true }).click();
  const entries = taking.getByRole('listitem');
  await entries.filter({ hasText: `${colleague.name} now owns the company` }).waitFor();
  assert.deepEqual(await axeFaults(taking), []);
  const told = await entries.allInnerTexts();
  const place = (words: string) => told.findIndex((text) => text.includes(words));
  const order = [
    `${colleague.name} now owns the company`,
    `The ownership was offered to ${colleague.name}`,
    `${leaver.name} was removed`,
    'leo@ribazul.example was invited',
    'The company was registered',
  ].map(place);
  assert.ok(!order.includes(-1), told.join('\n'));
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
});

test('C3: who is no owner any more may leave by themselves', async () => {
  await menuOf(owner, company.owner.name).click();
  await owner.getByRole('menuitem', { name: 'Leave the company…' }).click();
  const dialog = owner.getByRole('dialog', { name: `Leave ${name}?` });
  await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
  await owner.getByText('You belong to no company').waitFor();
  await owner.goto(`${url}/profile`);
  await owner.getByRole('heading', { name: 'Your profile' }).waitFor();
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
