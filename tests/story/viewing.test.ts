import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A duty manager looks at the portal as the customer who asks, and the company reads that they did. Each test is a chapter
// and leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
await world.staff('administrator');
const manager = await world.staff('duty_manager');
const engineer = await world.staff('engineer');
const company = await world.company('plus');
const name = company.owner.companies[0]?.name ?? '';
const asOwner = await Caller.signedIn(url, company.owner.email);
const { idempotencyKey: _key, ...form } = world.request(company);
const { number } = (await asOwner.call('POST', '/api/requests', form)).body;
const asEngineer = await Caller.signedIn(url, engineer.email);
const answer = { kind: 'question', qualified: true, body: 'Which version is it?' };
await asEngineer.call('POST', `/api/requests/${number}/messages`, answer);
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function signedIn(email: string, home: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${home}`);
  return page;
}

const desk = await signedIn(manager.email, '/desk');
const banner = desk.getByText(`You see the portal as ${company.owner.name} of ${name} does.`);

test('from a request the manager says as whom and why, and sees the portal as they do', async () => {
  await desk.goto(`${url}/desk/requests/${number}`);
  await desk.getByRole('button', { name: 'View the portal as a member…' }).press('Enter');
  const dialog = desk.getByRole('dialog', { name: `View the portal of ${name}` });
  assert.match(
    await dialog.getByLabel('As whom').locator('option:checked').innerText(),
    new RegExp(company.owner.name),
  );
  await dialog.getByRole('button', { name: 'Begin' }).press('Enter');
  await dialog.getByText('Say why: the company reads it.').waitFor();
  await dialog.getByLabel('Reason').fill('The owner does not find the question');
  assert.deepEqual(await axeFaults(desk), []);
  await dialog.getByRole('button', { name: 'Begin' }).press('Enter');
  await desk.waitForURL('**/requests');
  await banner.waitFor();
  await desk.getByText(number).first().waitFor();
  assert.deepEqual(await axeFaults(desk), []);
});

test('on the request there is nothing to press that changes it, and it stays unread', async () => {
  await desk.goto(`${url}/requests/${number}`);
  await desk.getByText('Which version is it?').waitFor();
  await banner.waitFor();
  assert.equal(await desk.getByRole('textbox', { name: 'Your reply' }).count(), 0);
  assert.equal(await desk.getByRole('button', { name: 'Close request' }).count(), 0);
  assert.equal(await desk.getByText('This request has ended').count(), 0);
  // A plain link would bring the staff's own.
  assert.equal(await desk.locator('a[download]').count(), 0);
  assert.deepEqual(await axeFaults(desk), []);
  const { items } = (await asOwner.call('GET', '/api/requests')).body;
  assert.equal(items[0].unread, true);
});

test('neither the profile nor a new request can be opened', async () => {
  for (const path of ['/profile', '/requests/new']) {
    await desk.goto(`${url}${path}`);
    await desk.waitForURL('**/requests');
    await banner.waitFor();
  }
  assert.equal(await desk.getByRole('link', { name: 'New request' }).count(), 0);
});

test('meanwhile another tab is the desk as ever', async () => {
  const other = await desk.context().newPage();
  await other.goto(`${url}/desk/requests/${number}`);
  await other.getByRole('button', { name: 'View the portal as a member…' }).waitFor();
  await other.close();
});

test('people and activity are seen, without anything to change them', async () => {
  await desk.goto(`${url}/company/members`);
  await desk.getByRole('heading', { name: 'Members' }).waitFor();
  assert.equal(await desk.getByRole('button', { name: 'Invite a colleague' }).count(), 0);
});

test('stopping leads back to the desk, and the company reads who looked and why', async () => {
  await desk.getByRole('button', { name: 'Stop' }).press('Enter');
  await desk.waitForURL('**/desk');
  assert.equal(await banner.count(), 0);
  const owner = await signedIn(company.owner.email, '/requests');
  await owner.goto(`${url}/company`);
  await owner.getByRole('link', { name: 'Activity', exact: true }).click();
  await owner
    .getByText(`Support looked at your portal as ${company.owner.name}`, { exact: true })
    .waitFor();
  await owner.getByText('Reason: The owner does not find the question').waitFor();
  await owner
    .getByText(`Support stopped looking at your portal as ${company.owner.name}`)
    .waitFor();
  assert.deepEqual(await axeFaults(owner), []);
});

test('a viewing that ended elsewhere leads back to the desk by itself', async () => {
  await desk.goto(`${url}/desk/requests/${number}`);
  await desk.getByRole('button', { name: 'View the portal as a member…' }).click();
  await desk.getByLabel('Reason').fill('Once more');
  await desk.getByRole('button', { name: 'Begin' }).click();
  await banner.waitFor();
  const id = await desk.evaluate(() => sessionStorage.getItem('pactdesk.viewing'));
  const stopped = await desk.request.delete(`${url}/api/viewings/${id}`, {
    headers: { origin: url },
  });
  assert.equal(stopped.status(), 204);
  await desk.getByRole('link', { name: 'Company' }).click();
  await desk.waitForURL('**/desk');
});

test('an engineer is not offered it', async () => {
  const page = await signedIn(engineer.email, '/desk');
  await page.goto(`${url}/desk/requests/${number}`);
  await page.getByText('Which version is it?').waitFor();
  assert.equal(await page.getByRole('button', { name: /View the portal/ }).count(), 0);
});

test('no page broke on the way; the browser complained of nothing but the viewing that had ended', () => {
  assert.deepEqual(
    complaints.filter((words) => !/403 \(Forbidden\)/.test(words)),
    [],
  );
});
