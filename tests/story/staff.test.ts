import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { mailedToken } from '../support/mail-token.ts';
import { PASSWORD } from '../support/world.ts';

// The system administrator lets somebody in, gives them roles, shuts them out and hands their work over. Each test is a
// chapter and leaves the stage to the next one.
const installed = await installation();
const { database, url } = installed;
const world = await World.open(database);
const boss = await world.staff('administrator');
const colleague = await world.staff('engineer');
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

async function signedIn(email: string): Promise<Page> {
  const page = await newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk');
  return page;
}

const office = await signedIn(boss.email);
const newcomer = await newPage();
const email = 'inga@pactdesk.example';
const menu = () => office.getByRole('button', { name: 'Change Inga Lavrova' });
const row = () => office.getByRole('row', { name: /Inga Lavrova/ });

test('the administrator invites an engineer; what is wrong stands under its field, and the typed stays', async () => {
  await office.goto(`${url}/desk/settings/staff`);
  await office.getByRole('heading', { name: 'What each role may do' }).waitFor();
  assert.deepEqual(await axeFaults(office), []);
  await office.getByRole('button', { name: 'Invite' }).press('Enter');
  const dialog = office.getByRole('dialog', { name: 'Invite to the desk' });
  await dialog.getByLabel('E-mail', { exact: true }).fill(colleague.email);
  await dialog.getByRole('button', { name: 'Send the invitation' }).press('Enter');
  await dialog.getByText('This address belongs to somebody already.').waitFor();
  assert.equal(await dialog.getByLabel('E-mail', { exact: true }).inputValue(), colleague.email);
  assert.deepEqual(await axeFaults(office), []);
  await dialog.getByLabel('E-mail', { exact: true }).fill(email);
  await dialog.getByRole('button', { name: 'Send the invitation' }).press('Enter');
  await office.getByText(`An invitation is on its way to ${email}.`).waitFor();
  await office.getByRole('row', { name: new RegExp(email) }).waitFor();
});

test('who was invited opens the link of the mail, chooses a password and is at the desk', async () => {
  await newcomer.goto(`${url}/join#${await mailedToken(installed, email, 'join')}`);
  await newcomer.getByText(`${boss.name} invites you.`).waitFor();
  await newcomer.getByLabel('Your name').fill('Inga Lavrova');
  await newcomer.getByLabel('Choose a password').fill('qwertyuiop');
  await newcomer.getByRole('button', { name: 'Join' }).click();
  await newcomer.getByText('Many people use this password').waitFor();
  assert.deepEqual(await axeFaults(newcomer), []);
  await newcomer.getByLabel('Choose a password').fill(PASSWORD);
  await newcomer.getByRole('button', { name: 'Join' }).click();
  await newcomer.waitForURL('**/desk');
});

test('a link that was used says so', async () => {
  const late = await newPage();
  await late.goto(`${url}/join#${await mailedToken(installed, email, 'join')}`);
  await late.getByText('This link no longer works').waitFor();
});

test('the administrator gives her another role, by the keyboard', async () => {
  await office.reload();
  await menu().press('Enter');
  await office.getByRole('menuitem', { name: 'Roles…' }).press('Enter');
  const dialog = office.getByRole('dialog', { name: 'Roles of Inga Lavrova' });
  await dialog.getByLabel('Engineer', { exact: true }).press(' ');
  await dialog.getByRole('button', { name: 'Save the roles' }).press('Enter');
  await dialog.getByText('Choose at least one role.').waitFor();
  await dialog.getByLabel('Duty manager').press(' ');
  assert.deepEqual(await axeFaults(office), []);
  await dialog.getByRole('button', { name: 'Save the roles' }).press('Enter');
  await office.getByText('Inga Lavrova now has these roles: Duty manager.').waitFor();
  await row().getByText('Duty manager').waitFor();
});

test('suspended she is out at once; her request is shown and goes to a colleague; then she is let in again', async () => {
  const company = await world.company('plus');
  const owner = await Caller.signedIn(url, company.owner.email);
  const { idempotencyKey: _key, ...form } = world.request(company, { contractId: null });
  const { body } = await owner.call('POST', '/api/requests', form);
  const inga = await Caller.signedIn(url, email);
  await inga.call('POST', `/api/requests/${body.number}/moves`, { move: 'take' });
  await office.reload();
  await menu().press('Enter');
  await office.getByRole('menuitem', { name: 'Suspend…' }).press('Enter');
  const dialog = office.getByRole('dialog', { name: 'Suspend Inga Lavrova?' });
  await dialog.getByText('1 open request stays assigned to them').waitFor();
  await dialog.getByRole('button', { name: 'Suspend' }).press('Enter');
  await office.getByText('Inga Lavrova can no longer sign in.').waitFor();
  await newcomer.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await row().getByText('Suspended since').waitFor();
  await menu().press('Enter');
  await office.getByRole('menuitem', { name: 'Hand over open requests…' }).press('Enter');
  const handOver = office.getByRole('dialog', { name: /Hand over the open requests/ });
  await handOver.getByLabel('Colleague').selectOption(colleague.name);
  await handOver.getByRole('button', { name: 'Hand over' }).press('Enter');
  await office.getByText(`1 request now has ${colleague.name} as its assignee.`).waitFor();
  await menu().press('Enter');
  await office.getByRole('menuitem', { name: 'Restore' }).press('Enter');
  await office.getByText('Inga Lavrova can sign in again.').waitFor();
  await row().getByText('May sign in').waitFor();
});

test('staff who do not manage staff are not offered the page', async () => {
  const page = await signedIn(colleague.email);
  await page.goto(`${url}/desk/settings/calendars`);
  await page.getByRole('link', { name: 'Plans' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Staff', exact: true }).count(), 0);
  await page.goto(`${url}/desk/settings/staff`);
  await page.getByText('You are not allowed to do this.').waitFor();
});

test('no page broke on the way, and none wrote a style or a script that the policy forbids', () => {
  assert.deepEqual(complaints, []);
});
