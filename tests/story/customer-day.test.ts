import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A customer's everyday: what waits for her, what was answered, what she says back. Each test is a chapter and leaves
// the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company('plus');
const { owner } = company;
const colleague = await world.member(company, 'user');
const administrator = await world.member(company, 'administrator');
const engineer = await world.staff('engineer');
const browser: Browser = await launchChromium();
after(() => browser.close());

const api = {
  owner: await Caller.signedIn(url, owner.email),
  administrator: await Caller.signedIn(url, administrator.email),
  colleague: await Caller.signedIn(url, colleague.email),
  engineer: await Caller.signedIn(url, engineer.email),
};

async function send(as: keyof typeof api, subject: string, severity: 2 | 3 | 4): Promise<string> {
  const contractId = severity === 2 ? company.contractId : null;
  const { idempotencyKey: _key, ...typed } = world.request(company, { contractId, severity });
  const { status, body } = await api[as].call('POST', '/api/requests', { ...typed, subject });
  assert.equal(status, 201, JSON.stringify(body));
  return body.number;
}

async function write(kind: 'answer' | 'question' | 'solution', body: string): Promise<void> {
  const answer = await api.engineer.call('POST', `/api/requests/${number}/messages`, {
    kind,
    body,
    qualified: true,
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
}

const number = await send('owner', 'The agent does not update to 12.4', 2);
await send('owner', 'Licence renewal did not reach the devices', 3);
await send('administrator', 'Gateway queue grows at night', 4);
await write(
  'question',
  'Please send the output of\n\n```\nicacls "C:\\ProgramData\\Agent\\_tmp"\n```\n\nfrom `<server>`.',
);

const complaints: string[] = [];
const page = await newPage();

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(15_000);
  await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email: owner.email, password: PASSWORD },
  });
  const opened = await context.newPage();
  opened.on('pageerror', (error) => complaints.push(error.message));
  return opened;
}

const row = (subject: string | RegExp) => page.getByRole('listitem').filter({ hasText: subject });
const rows = () => page.getByRole('main').getByRole('listitem');

test('she sees at one glance what waits for her', async () => {
  await page.goto(`${url}/requests`);
  await page.getByText('1 request waits for your answer.').waitFor();
  await page.getByRole('radio', { name: 'Current 3' }).waitFor({ state: 'attached' });
  await page.getByRole('region', { name: 'Your turn 1' }).getByText(number).waitFor();
  assert.match(await row(number).innerText(), /New:/);
});

test('a filter and a tab narrow the list, and stand in the address', async () => {
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('3 Medium');
  await page.waitForURL(/severity=3/);
  await row('Licence renewal').waitFor();
  await row(number).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Opened by: Everyone' }).click();
  await page.getByRole('menuitemradio', { name: administrator.name }).click();
  await row('Licence renewal').waitFor({ state: 'detached' });
  assert.equal(await rows().count(), 1);
  await page.reload();
  await row('Gateway queue').waitFor();
  assert.equal(await rows().count(), 1);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.locator('label').filter({ hasText: 'Your turn 1' }).click();
  await page.waitForURL(/state=your_turn/);
  await row('Gateway queue').waitFor({ state: 'detached' });
  await page.goBack();
  await row('Gateway queue').waitFor();
});

test('the key / leads to the search, which looks into subjects and words', async () => {
  await page.keyboard.press('/');
  // As people type: some letters come while the list already answers to the first ones.
  await page.keyboard.type('icacls', { delay: 120 });
  await page.waitForURL(/search=icacls/);
  await row('Gateway queue').waitFor({ state: 'detached' });
  assert.equal(await rows().count(), 1);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'icacls');
  assert.equal(await rows().locator('mark').first().innerText(), 'icacls');
  await page.getByRole('searchbox', { name: 'Search requests' }).fill('no such words');
  await page.getByText('Nothing found for “no such words”').waitFor();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await row('Gateway queue').waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), '');
  await page.getByRole('searchbox').fill('gateway');
  await row('Licence renewal').waitFor({ state: 'detached' });
  await page.goBack();
  await row('Licence renewal').waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), '');
});

test('what support wrote is shown as it was meant, and is read from then on', async () => {
  await row(number).getByRole('link').click();
  await page.getByRole('heading', { name: 'The agent does not update to 12.4' }).waitFor();
  const code = page.locator('pre code');
  assert.equal(await code.innerText(), 'icacls "C:\\ProgramData\\Agent\\_tmp"\n');
  await page.getByText('<server>').waitFor();
  await page.getByRole('link', { name: 'Requests', exact: true }).first().click();
  await row(number).filter({ hasNotText: 'New:' }).waitFor();
  await row(number).getByRole('link').click();
});

test('she adds a colleague, who sees the request from then on', async () => {
  assert.equal((await api.colleague.call('GET', `/api/requests/${number}`)).status, 404);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('combobox', { name: 'Add a colleague' }).fill(colleague.name.slice(0, 4));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Remove ${colleague.name}` }).waitFor();
  await page.getByText(`added ${colleague.name}`).waitFor();
  assert.equal((await api.colleague.call('GET', `/api/requests/${number}`)).status, 200);
});

test('she answers with a list and a command; what came in meanwhile is read first', async () => {
  const field = page.getByRole('textbox', { name: 'Write an answer' });
  await field.click();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.keyboard.type('server one\nserver two');
  await page.keyboard.press('Shift+Home');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type('\n\n');
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await page.keyboard.type('SYSTEM:(RX)');
  assert.equal(await field.inputValue(), '- server one\n- server two\n\n`SYSTEM:(RX)`');
  await write('answer', 'We see the same in our laboratory.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Something new came in while you were writing.').waitFor();
  assert.match(await field.inputValue(), /server two/);
  await page.getByRole('button', { name: 'Send anyway' }).click();
  const answer = page.getByRole('article').filter({ hasText: 'server one' });
  await answer.getByRole('listitem').nth(1).waitFor();
  assert.deepEqual(await answer.getByRole('listitem').allInnerTexts(), [
    'server one',
    'server two',
  ]);
  assert.equal(await answer.locator('code').innerText(), 'SYSTEM:(RX)');
  assert.equal(await field.inputValue(), '');
});

test('she accepts the solution, takes that back, and accepts again', async () => {
  await write('solution', 'Restore the right to write and run the task again.');
  await page.getByRole('button', { name: 'It works, close' }).click();
  await page.getByText('This request has ended').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'It works, close' }).waitFor();
  assert.equal(await page.locator('s').filter({ hasText: 'confirmed the solution' }).count(), 1);
  await page.getByRole('button', { name: 'It works, close' }).click();
  await page.getByText('This request has ended').waitFor();
  const { body } = await api.owner.call('GET', `/api/requests/${number}`);
  assert.equal(body.status, 'closed');
});

test('closing for good asks first', async () => {
  await page.goto(`${url}/requests`);
  await row('Licence renewal').getByRole('link').click();
  await page.getByRole('button', { name: 'Close request' }).click();
  await page.getByRole('dialog').getByText('This is final').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('textbox', { name: 'Write an answer' }).waitFor();
});

test('a long list goes on as she scrolls', async () => {
  for (let sent = 0; sent < 30; sent += 1) await send('administrator', `Question ${sent}`, 4);
  await page.goto(`${url}/requests?state=all`);
  await row('Question 29').waitFor();
  await page.keyboard.press('End');
  await row(number).waitFor();
  assert.equal(await rows().count(), 33);
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
