import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { issue } from '../support/activations.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { mailedSubject, mailedToken } from '../support/mail-token.ts';
import { PASSWORD } from '../support/world.ts';

// A contract that was issued becomes active by the list its company pastes, and two administrators change its contacts at
// once. Each test is a chapter and leaves the stage to the next one.
const installed = await installation();
const { database, url } = installed;
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const head = await world.staff('head');
const company = await world.company('start');
const { owner } = company;
const administrator = await world.member(company, 'administrator');
const contract = await issue(world, company, { planId: 'plus' });
const vera = `vera-${world.now}@example.org`;
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

/** A tab of somebody who is signed in already. */
async function tabOf({ email }: { email: string }, path: string): Promise<Page> {
  const { cookie } = await Caller.signedIn(url, email);
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  await context.addCookies([{ name, value, url, httpOnly: true }]);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url + path);
  return page;
}

const ownersTab = await tabOf(owner, '/company/contracts');
const desk = await tabOf(head, '/desk/activations');
const listOf = (page: Page) => page.getByLabel('Named contacts', { exact: true });
const send = (page: Page) => page.getByRole('button', { name: 'Send to support' }).click();

test('a number that is none of the company’s is told under its field, and what was typed stays', async () => {
  await ownersTab.getByRole('button', { name: 'Activate a contract' }).click();
  await ownersTab.getByLabel('Number of the contract').fill('MSA-0000');
  await listOf(ownersTab).fill(`Vera Lind | ${vera}`);
  await send(ownersTab);
  await ownersTab.getByText('No contract of your company has this number').waitFor();
  assert.equal(await listOf(ownersTab).inputValue(), `Vera Lind | ${vera}`);
  await ownersTab.getByLabel('Number of the contract').fill(contract.number.toLowerCase());
});

test('K1: the owner pastes a list with a head and a bad line, which is named, mends it and sends', async () => {
  const list = [
    'Full name | E-mail | Phone',
    `${owner.name} | ${owner.email} | +7 (000) 000-00-00`,
    `Вера Линд | ${vera.replace('@', ' at ')} | +7 000 000`,
  ].join('\n');
  await listOf(ownersTab).fill(list);
  await ownersTab.getByText('Line 3: the second column is no e-mail address.').waitFor();
  await ownersTab.getByText('Line 1 was read as the head of the list.').waitFor();
  await send(ownersTab);
  await ownersTab.getByText('Mend these lines, then send.').waitFor();
  assert.deepEqual(await axeFaults(ownersTab), []);
  assert.equal(await listOf(ownersTab).inputValue(), list);
  await listOf(ownersTab).fill(list.replace(' at ', '@'));
  await ownersTab.getByText('2 contacts read of at most 2').waitFor();
  await send(ownersTab);
  await ownersTab.getByText('Activation asked for', { exact: true }).waitFor();
  assert.deepEqual(await axeFaults(ownersTab), []);
});

test('K1: support sends it back with a reason, and the company corrects the list that was kept', async () => {
  await desk.reload();
  await desk.getByRole('button', { name: `Send back…, ${contract.number}` }).click();
  await desk.getByRole('button', { name: 'Send back', exact: true }).click();
  await desk.getByText('Say why.').waitFor();
  await desk.getByLabel('Why it goes back').fill('Please give a phone that Vera answers.');
  assert.deepEqual(await axeFaults(desk), []);
  await desk.getByRole('button', { name: 'Send back', exact: true }).click();
  await desk.getByText(`The list for contract ${contract.number} went back.`).waitFor();
  await mailedSubject(installed, owner.email, /is not active yet/);
  await ownersTab.reload();
  await ownersTab.getByText('Please give a phone that Vera answers.').waitFor();
  await ownersTab.getByRole('button', { name: 'Correct and send again' }).click();
  const kept = await listOf(ownersTab).inputValue();
  assert.match(kept, new RegExp(`Вера Линд \\| ${vera} \\| \\+7 000 000`));
  await listOf(ownersTab).fill(kept.replace('+7 000 000', '+7 000 000-01'));
  await send(ownersTab);
  await ownersTab.getByText('Sent. Support looks at the list').waitFor();
});

test('K1, K2: support approves, the new contact is invited, joins and chooses the contract', async () => {
  await desk.reload();
  await desk.getByText('Will be invited').waitFor();
  await desk.getByRole('button', { name: `Approve, ${contract.number}` }).click();
  await desk.getByText(`The list for contract ${contract.number} is approved.`).waitFor();
  await mailedSubject(installed, owner.email, new RegExp(`${contract.number} is active`));
  await ownersTab.reload();
  await ownersTab.getByText('invited, not here yet').waitFor();
  const token = await mailedToken(installed, vera, 'invitation');
  const joined = await new Caller(url).call('POST', '/api/invitations/accept', {
    token,
    password: PASSWORD,
    name: 'Вера Линд',
    language: 'en',
  });
  assert.equal(joined.status, 201, JSON.stringify(joined.body));
  const page = await tabOf({ email: vera }, '/requests/new/technical-support');
  const level = page.getByRole('radio', { name: /^Plus/ });
  await level.waitFor({ state: 'attached' });
  assert.equal(await level.isEnabled(), true);
});

test('K1: of two administrators who write at once the second is told, and keeps what they typed', async () => {
  const theirs = await tabOf(administrator, '/company/contracts');
  const button = { name: `Change contacts, ${contract.number}` };
  for (const page of [ownersTab, theirs]) await page.getByRole('button', button).click();
  const mine = `${owner.name} | ${owner.email}`;
  await listOf(theirs).fill(`${administrator.name} | ${administrator.email}`);
  await listOf(ownersTab).fill(mine);
  await ownersTab.getByText('Goes').waitFor();
  await send(theirs);
  await theirs.getByText('Sent. Support looks at the list').waitFor();
  await send(ownersTab);
  await ownersTab.getByText('Somebody else sent a list of contacts for this contract').waitFor();
  await ownersTab.getByText(`${administrator.name} asked for other contacts`).waitFor();
  assert.equal(await listOf(ownersTab).inputValue(), mine);
  assert.deepEqual(await axeFaults(ownersTab), []);
  assert.deepEqual(complaints, []);
});
