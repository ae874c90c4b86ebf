import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { asOperator } from '../../server/access/index.ts';
import { receipt } from '../../server/cli/receipt.ts';
import { createContract } from '../../server/contracts/index.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { deeds } from '../support/deeds.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { withMoreClocks } from '../support/more-clocks.ts';
import { PASSWORD } from '../support/world.ts';

// One promise after the other is looked at by both sides: what is corrected, changed, broken and forgiven reads the
// same for customer and engineer. Each test is a chapter and leaves the stage to the next one.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { database, url } = await installation({}, ({ database }) => withMoreClocks(database));
const world = await World.open(database);
const company = await world.company('business');
const [nora, head] = [await world.staff('engineer'), await world.staff('head')];
const browser: Browser = await launchChromium();
after(() => browser.close());

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
await asOperator(database, (scope) =>
  createContract(scope, world.book, {
    companyId: company.id,
    number: 'E-2026-7',
    planId: 'enterprise',
    startsOn: day(world.now - 30 * DAY),
    endsOn: day(world.now + 300 * DAY),
    contacts: [{ email: company.owner.email }],
  }),
);
const engineer = await Caller.signedIn(url, nora.email);
const customer = await Caller.signedIn(url, company.owner.email);

const complaints: string[] = [];

async function pageOf(email: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 1200 },
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(15_000);
  const answer = await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  assert.equal(answer.status(), 201);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return page;
}

const [desk, led, portal] = [
  await pageOf(nora.email),
  await pageOf(head.email),
  await pageOf(company.owner.email),
];

async function send(): Promise<string> {
  const { idempotencyKey: _key, ...typed } = world.request(company, { severity: 2 });
  const { status, body } = await customer.call('POST', '/api/requests', typed);
  assert.equal(status, 201, JSON.stringify(body));
  return body.number;
}

async function answer(number: string, qualified: boolean, kind = 'answer'): Promise<void> {
  const body = { kind, body: 'We look at the log and see the driver.', qualified };
  const { status } = await engineer.call('POST', `/api/requests/${number}/messages`, body);
  assert.equal(status, 201);
}

const showBoth = async (number: string) => {
  await desk.goto(`${url}/desk/requests/${number}`);
  await portal.goto(`${url}/requests/${number}`);
  await deadline(desk).waitFor();
  await deadline(portal).waitFor();
};
const deadline = (page: Page) => page.getByRole('region', { name: 'Deadline' });
const row = (page: Page, promise: string) =>
  deadline(page).getByRole('button', { name: new RegExp(`^${promise}`) });
const form = (page: Page, name: string) => page.getByRole('dialog', { name });

const first = await send();

test('P3: a call that is logged late needs a reason, under its field, and both sides read it', async () => {
  await showBoth(first);
  await desk.getByRole('button', { name: 'Log a call' }).click();
  const call = form(desk, 'Log a call');
  const start = call.getByLabel('Start of the call');
  await start.fill(new Date(Date.now() - HOUR).toISOString().slice(0, 16));
  await call.getByRole('button', { name: 'Log a call' }).click();
  await call.getByText('Write a reason.').waitFor();
  await call.getByLabel(/Why is it logged only now/).fill('The switchboard was down');
  await call.getByRole('button', { name: 'Log a call' }).click();
  for (const page of [desk, portal]) {
    await page.getByText('Reason: The switchboard was down').first().waitFor();
  }
});

test('P3: a call that never was is taken out again, and both readings stay to be read', async () => {
  await desk.getByRole('button', { name: 'Correct the call' }).click();
  const correct = form(desk, 'Correct the call');
  await correct.getByRole('radio', { name: 'There was no such call' }).check();
  await correct.getByLabel('Reason').fill('It was about another request');
  assert.deepEqual(await axeFaults(desk), []);
  await correct.getByRole('button', { name: 'Correct the call' }).click();
  for (const page of [desk, portal]) {
    await page
      .getByText(/logged a call that began/)
      .first()
      .waitFor();
    await page
      .getByText(/corrected the call .+: there was no such call/)
      .first()
      .waitFor();
  }
});

test('P5: an answer marked wrongly is corrected, and its clock runs again on both sides', async () => {
  await answer(first, true);
  for (const page of [desk, portal])
    await row(page, 'First answer').getByText('Answered').waitFor();
  await desk.getByRole('button', { name: 'Correct the mark' }).click();
  const correct = form(desk, 'Correct the mark');
  await correct.getByRole('button', { name: 'It was no qualified answer' }).click();
  await correct.getByText('Write a reason.').waitFor();
  await correct.getByLabel('Reason').fill('It only confirmed the receipt');
  await desk.keyboard.press('Escape');
  await correct.waitFor({ state: 'detached' });
  await desk.getByRole('button', { name: 'Correct the mark' }).click();
  assert.equal(await correct.getByLabel('Reason').inputValue(), 'It only confirmed the receipt');
  await correct.getByRole('button', { name: 'It was no qualified answer' }).click();
  for (const page of [desk, portal]) {
    await deadline(page).getByText('We answer by').first().waitFor();
    await page
      .getByText(/corrected the answer of .+: it was no qualified answer/)
      .first()
      .waitFor();
  }
});

test('P8: another contract is chosen with its reason, and both sides see what the request runs on', async () => {
  await led.goto(`${url}/desk/requests/${first}`);
  await led.getByRole('button', { name: 'Change the contract' }).click();
  const dialog = form(led, `Change the contract of ${first}`);
  await dialog.getByRole('radio', { name: /E-2026-7/ }).check();
  await dialog.getByText('None gets later than it was').waitFor();
  assert.deepEqual(await axeFaults(led), []);
  await dialog.getByRole('button', { name: 'Change the contract' }).click();
  await dialog.getByText('Write a reason.').waitFor();
  await dialog.getByLabel('Reason').fill('It belongs to the data centre');
  await dialog.getByRole('button', { name: 'Change the contract' }).click();
  await dialog.waitFor({ state: 'detached' });
  for (const page of [led, portal]) {
    await page
      .getByText(/the request runs on Enterprise, contract E-2026-7/)
      .first()
      .waitFor();
    await page.getByText('Reason: It belongs to the data centre').first().waitFor();
  }
  // Both plans by their names, also the one it no longer runs on.
  await deadline(portal).getByText('Business promises an answer within 4 hours').waitFor();
  await deadline(portal).getByText('Contract changed, now Enterprise').waitFor();
});

test('a broken promise gets its reason, and a second person leaves it out of the count', async () => {
  const { send: sendAt } = deeds(database, world.book);
  const typed = world.request(company, { severity: 2 });
  const late = `PD-${await sendAt(company.owner, typed, world.now - DAY)}`;
  await showBoth(late);
  await deadline(desk).getByText('We are late').first().waitFor();
  await desk.getByRole('button', { name: 'Give the reason' }).click();
  const reason = form(desk, 'Give the reason');
  await reason.getByRole('button', { name: 'Keep the reason' }).click();
  await reason.getByText('Choose a reason.').waitFor();
  await reason.getByLabel('Why was it late?').selectOption({ label: 'An outage on our side' });
  await reason.getByRole('button', { name: 'Keep the reason' }).click();
  await desk.getByRole('button', { name: 'Leave out of the count' }).click();
  const ask = form(desk, 'Leave out of the count');
  await ask.getByLabel('Reason').fill('The line of the customer was cut');
  await ask.getByRole('button', { name: 'Ask' }).click();
  await desk.getByText('You asked, so somebody else decides.').waitFor();

  await led.goto(`${url}/desk/requests/${late}`);
  await led.getByRole('button', { name: 'Decide' }).click();
  const decide = form(led, 'Decide');
  await decide.getByLabel('Reason').fill('The operator confirmed the cut');
  await decide.getByRole('button', { name: 'Decide' }).click();
  for (const page of [desk, led, portal]) {
    const words = deadline(page);
    await words.getByText('Why it was late: An outage on our side').waitFor();
    await words
      .getByText('Left out of the count by agreement: The operator confirmed the cut')
      .waitFor();
  }
});

test('P6: the next answer and the solution have clocks of their own, paused while the customer is awaited', async () => {
  const number = await send();
  await answer(number, true, 'question');
  await showBoth(number);
  for (const page of [desk, portal]) {
    await row(page, 'Solution').getByText('Paused').waitFor();
  }
  await deadline(desk).getByText('Counts again when the customer answers').waitFor();
  await deadline(portal).getByText('Counts again when you answer').waitFor();
  await portal.getByText(/Without one, the request closes by itself on/).waitFor();
  await desk.getByText(/Closes by itself on .+ if the customer says nothing/).waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  assert.deepEqual(await axeFaults(portal), []);

  const reply = { kind: 'reply', body: 'Here is the log.' };
  await customer.call('POST', `/api/requests/${number}/messages`, reply);
  for (const page of [desk, portal]) {
    await deadline(page).getByText('Next answer by').waitFor();
    await row(page, 'Solution').click();
    await deadline(page)
      .getByText(/^Counted: .+, all of the promise$/)
      .last()
      .waitFor();
  }
});

test('A3: the signed receipt is downloaded from the page, and proved without the server', async () => {
  await portal.goto(`${url}/requests/${first}`);
  await portal.getByRole('button', { name: 'What does it prove?' }).click();
  const shown = await portal.getByText(/^([0-9a-f]{8} ?){8}$/).textContent();
  const [download] = await Promise.all([
    portal.waitForEvent('download'),
    portal.getByRole('link', { name: 'Download the signed receipt' }).click(),
  ]);
  const file = await download.path();
  const said: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk));
      done();
    },
  });
  const key = (shown ?? '').replaceAll(' ', '');
  const code = await receipt(['verify', file, '--key', key], { stdout: stream, stderr: stream });
  assert.equal(code, 0, said.join(''));
});

test('on a telephone Esc closes the form and not the drawer it stands over', async () => {
  await led.setViewportSize({ width: 390, height: 844 });
  await led.getByRole('button', { name: 'Clock and customer' }).click();
  await led.getByRole('button', { name: 'Change the reason' }).click();
  await form(led, 'Change the reason').getByLabel('Why was it late?').focus();
  await led.keyboard.press('Escape');
  await form(led, 'Change the reason').waitFor({ state: 'detached' });
  await deadline(led).getByText('Why it was late').waitFor();
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
