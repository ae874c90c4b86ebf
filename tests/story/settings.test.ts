import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation } from '../support/installation.ts';
import { PASSWORD, World } from '../support/world.ts';

// The head of support changes what is promised, and sees whom it touches before it does. A real browser; each test is
// a chapter and leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
const head = await world.staff('head');
const engineer = await world.staff('engineer');
const company = await world.company('business');
const customer = await Caller.signedIn(url, company.owner.email);
await customer.call('PATCH', '/api/me', { language: 'ru' });
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function pageOf(email: string, locale = 'en-GB'): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId: 'Europe/Moscow' });
  context.setDefaultTimeout(15_000);
  const signedIn = await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  assert.equal(signedIn.status(), 201);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

const { idempotencyKey: _key, ...typed } = world.request(company, { severity: 2 });
const { number } = (await customer.call('POST', '/api/requests', typed)).body;
const dueAt = async (): Promise<number> =>
  Date.parse((await customer.call('GET', `/api/requests/${number}`)).body.clock.dueAt);
/** The day at UTC+3, where the shipped working hours are counted. */
const dayOf = (at: number): string => new Date(at + 3 * 3_600_000).toISOString().slice(0, 10);
const before = await dueAt();
const reason = 'The office moves on that day.';
const page = await pageOf(head.email);

/** What the server needs a moment for. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it has not come to that');
}

async function seeEffect(): Promise<void> {
  await page.getByRole('link', { name: 'See the effect and save' }).click();
  await page.getByRole('heading', { name: 'What changes' }).waitFor();
}

test('the head of support finds the settings in the navigation, and adds a day off', async () => {
  await page.goto(`${url}/desk`);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.waitForURL('**/desk/settings/calendars');
  const day = dayOf(before);
  await page.goto(`${url}/desk/settings/calendars?year=${day.slice(0, 4)}`);
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page.getByLabel('Date').fill(day);
  await page.getByRole('dialog').getByLabel('Русский').fill('Переезд');
  await page.getByRole('button', { name: 'Keep the day' }).click();
  await page.getByRole('row', { name: 'Day off Переезд' }).waitFor();
});

test('P7: what is typed survives a closed window, and the effect is seen before it is saved', async () => {
  await page.goto(`${url}/desk/settings/names`);
  await seeEffect();
  await page.getByText('1 open request gets another deadline.').waitFor();
  await page.getByRole('row', { name: number }).getByText('only with a reason').waitFor();
  assert.equal(await dueAt(), before);
  assert.deepEqual(await axeFaults(page), []);
});

test('P8: with a reason the promise moves, and the receipt says why', async () => {
  await page.getByLabel('Reason for later deadlines').fill(reason);
  await page.getByLabel('Note').fill('Agreed with the management.');
  await page.getByRole('button', { name: 'Save the version' }).click();
  await page.waitForURL('**/desk/settings/versions');
  await page.getByRole('row', { name: 'Agreed with the management.' }).waitFor();
  await until(async () => (await dueAt()) > before);
  assert.notEqual(dayOf(await dueAt()), dayOf(before));
  const desk = await pageOf(engineer.email);
  await desk.goto(`${url}/desk/requests/${number}`);
  await desk.getByRole('button', { name: 'Why this deadline?' }).first().click();
  await desk.getByText(reason).first().waitFor();
  await desk.context().close();
});

test('P7: a year is confirmed by one press', async () => {
  await page.goto(`${url}/desk/settings/calendars?year=2031`);
  await page.getByRole('button', { name: 'Confirm 2031' }).click();
  await page.getByText('The days of 2031 are confirmed.').waitFor();
});

test('P1: a calendar without any working time is refused where it was emptied, and nothing typed is lost', async () => {
  await page.goto(`${url}/desk/settings/calendars`);
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
    await page.getByLabel(day, { exact: true }).fill('');
  }
  await page.getByLabel('Saturday', { exact: true }).fill('9-12');
  await page.getByRole('link', { name: 'See the effect and save' }).click();
  await page.getByText('Write intervals like 10:00–18:30.').first().waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Working hours' }).click();
  const saturday = page.getByLabel('Saturday', { exact: true });
  assert.equal(await saturday.getAttribute('aria-invalid'), 'true');
  assert.equal(await saturday.inputValue(), '9–12');
  await saturday.fill('');
  await page.getByRole('link', { name: 'See the effect and save' }).click();
  await page.getByText('There is a year without any working time').first().waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.goto(`${url}/desk/settings/calendars`);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
  await page.getByText('Not saved').waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Monday', { exact: true }).inputValue(), '10:00–18:30');
});

test('somebody else saves meanwhile: one is told, and both changes are there', async () => {
  await page.getByLabel('Friday', { exact: true }).fill('10:00-17:30');
  const colleague = await Caller.signedIn(url, head.email);
  const { body: settings } = await colleague.call('GET', '/api/settings');
  const path = '/api/settings/calendars/working-hours-ru/confirmed-years';
  const saved = await colleague.call('POST', path, { basedOn: settings.version, year: 2032 });
  assert.equal(saved.status, 201, JSON.stringify(saved.body));
  await page.getByRole('link', { name: 'See the effect and save' }).click();
  await page.getByText(`Version ${saved.body.version} was saved while you were editing.`).waitFor();
  await page.getByRole('row', { name: 'Friday 10:00–18:30 10:00–17:30' }).waitFor();
  await page.getByRole('button', { name: 'Save the version' }).click();
  await page.waitForURL('**/desk/settings/versions');
  const { body } = await colleague.call('GET', '/api/settings');
  const calendar = body.calendars.find(({ id }: { id: string }) => id === 'working-hours-ru');
  assert.deepEqual(calendar.weekly.friday, ['10:00-17:30']);
  assert.ok(calendar.confirmedYears.includes(2032));
});

test('A1: a status is renamed in Russian, and the customer reads the new word', async () => {
  const portal = await pageOf(company.owner.email);
  await portal.goto(`${url}/requests/${number}`);
  await portal.getByText('В обработке').first().waitFor();
  await page.goto(`${url}/desk/settings/names`);
  await page.getByLabel('В обработке, Русский').fill('В работе');
  await seeEffect();
  await page.getByText('No deadline of an open request moves.').waitFor();
  await page.getByRole('button', { name: 'Save the version' }).click();
  await page.waitForURL('**/desk/settings/versions');
  await portal.reload();
  await portal.getByText('В работе').first().waitFor();
  assert.equal(await portal.getByText('В обработке').count(), 0);
});

test('an engineer reads the settings and changes nothing', async () => {
  const desk = await pageOf(engineer.email);
  await desk.goto(`${url}/desk`);
  await desk.getByRole('link', { name: 'Macros' }).waitFor();
  assert.equal(await desk.getByRole('link', { name: 'Settings' }).count(), 0);
  await desk.goto(`${url}/desk/settings/plans`);
  await desk.getByText('You can look at the settings.').waitFor();
  assert.equal(await desk.getByLabel('Named contacts').isDisabled(), true);
});

test('the browser has complained about nothing', () => assert.deepEqual(complaints, []));
