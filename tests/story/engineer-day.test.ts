import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// An engineer's everyday, with the keyboard: what is late, what is mine, who else is here, what is said. Each test is a
// chapter and leaves the stage to the next one.
const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company('business');
const [nora, dmitry] = [await world.staff('engineer'), await world.staff('engineer')];
const browser: Browser = await launchChromium();
after(() => browser.close());

const customer = await Caller.signedIn(url, company.owner.email);

async function send(subject: string, severity: 1 | 2 | 3): Promise<string> {
  const { idempotencyKey: _key, ...typed } = world.request(company, { severity });
  const { status, body } = await customer.call('POST', '/api/requests', { ...typed, subject });
  assert.equal(status, 201, JSON.stringify(body));
  return body.number;
}

const complaints: string[] = [];
/** The browser itself notes the answer that holds a message back. */
const expected = /409 \(Conflict\)/;

async function newPage(email: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
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
    if (message.type() === 'error' && !expected.test(message.text()))
      complaints.push(message.text());
  });
  return page;
}

const critical = await send('Domain controllers freeze when the network filter is on', 1);
const update = await send('The update task stays at 0 %', 2);
const report = await send('The report does not open', 3);
const [page, other] = [await newPage(nora.email), await newPage(dmitry.email)];

const row = (on: Page, number: string) => on.locator(`tr[data-number="${number}"]`);
const view = (on: Page, name: string | RegExp) =>
  on.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
const focused = (on: Page) =>
  on.evaluate(() => document.activeElement?.getAttribute('data-number') ?? null);

test('A4: the queue stands in bands, and J and K go from row to row', async () => {
  await page.goto(`${url}/desk`);
  await row(page, critical).waitFor();
  await page.getByRole('rowheader', { name: 'Premium' }).waitFor();
  await page.keyboard.press('j');
  assert.equal(await focused(page), critical);
  await page.keyboard.press('j');
  assert.equal(await focused(page), update);
  await page.keyboard.press('k');
  assert.equal(await focused(page), critical);
});

test('on a Russian keyboard the same keys do the same', async () => {
  await page.evaluate(() => {
    const press = { key: 'о', code: 'KeyJ', bubbles: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  await page.locator(`tr[data-number="${update}"]:focus`).waitFor();
});

test('chosen rows are taken together, and given back with Z', async () => {
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+x');
  await page.getByText('2 selected').waitFor();
  assert.equal(await row(page, report).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('t');
  await page.getByText('2 taken.').waitFor();
  await row(page, report).getByText(nora.name).first().waitFor();
  await page.keyboard.press('z');
  await page.getByText('2 taken back.').waitFor();
  await row(page, report).getByText('Nobody yet').waitFor();
  await row(page, update).getByText('Nobody yet').waitFor();
});

test('a request is assigned by typing a name, and stands on the colleague’s desk by itself', async () => {
  await other.goto(`${url}/desk`);
  await view(other, /Assigned to me 0/).waitFor();
  assert.equal(await focused(page), report);
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Assign to' }).fill(dmitry.name);
  await page.getByRole('option', { name: dmitry.name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1 assigned.').waitFor();
  await view(other, /Assigned to me 1/).waitFor();
  await row(other, report).getByText(dmitry.name).first().waitFor();
});

test('the queue is narrowed by typing, and the address keeps it', async () => {
  await page.keyboard.press('f');
  await page.getByRole('combobox', { name: 'Filter the queue' }).fill('crit');
  await page.keyboard.press('Enter');
  await page.getByText('Severity: 1 Critical').waitFor();
  await row(page, update).waitFor({ state: 'detached' });
  assert.match(page.url(), /\/desk\?severity=1$/);
  await page.reload();
  await row(page, critical).waitFor();
  assert.equal(await row(page, update).count(), 0);
  await page.keyboard.press('f');
  await page.getByRole('combobox', { name: 'Filter the queue' }).press('Backspace');
  await page.getByRole('combobox', { name: 'Filter the queue' }).fill('report');
  await page.getByRole('option', { name: 'Search for “report” in words' }).click();
  await row(page, critical).waitFor({ state: 'detached' });
  await row(page, report).waitFor();
});

test('a filter becomes a view of one’s own, is given another name and taken away again', async () => {
  await page.getByRole('main').getByRole('button', { name: 'Save as view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Slow reports');
  await page.keyboard.press('Enter');
  await view(page, 'Slow reports').waitFor();
  await page.getByRole('heading', { name: 'Slow reports' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'View Slow reports' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('What prints');
  await page.keyboard.press('Enter');
  await view(page, 'What prints').waitFor();
  await page.getByRole('button', { name: 'View What prints' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByText('View “What prints” is deleted.').waitFor();
  await view(page, 'What prints').waitFor({ state: 'detached' });
  await view(page, 'Duty queue').click();
  await row(page, critical).waitFor();
});

test('the queue is narrowed to one company, found by a part of its name; a filter nothing fits can be taken away', async () => {
  const name = String(company.owner.companies[0]?.name);
  await page.keyboard.press('f');
  await page.getByRole('combobox', { name: 'Filter the queue' }).fill(name.slice(3));
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
  await row(page, critical).waitFor();
  await page.goto(`${url}/desk?search=nowhere`);
  await page.getByText('No request fits this filter').waitFor();
  await page.getByRole('button', { name: 'Remove the filter' }).click();
  await row(page, critical).waitFor();
});

test('Ctrl K goes to a request by its number', async () => {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('A view, a company, a number or words of a request').fill(critical);
  await page.getByRole('button', { name: new RegExp(critical) }).click();
  await page.getByRole('heading', { name: /Domain controllers/ }).waitFor();
  await page.goBack();
  await row(page, critical).waitFor();
});

test('colleagues see who is on a request, and who writes an answer', async () => {
  await row(page, critical).focus();
  await page.keyboard.press('r');
  await page.getByRole('heading', { name: /Domain controllers/ }).waitFor();
  await other.getByText(`${nora.name} is also viewing`).waitFor({ state: 'attached' });
  await row(other, critical).getByRole('link').click();
  await other.getByText(`${nora.name} is also viewing`).waitFor();
  await page.keyboard.type('Let me look');
  await other.getByText(`${nora.name} is writing an answer`).waitFor();
});

test('a macro is written once and put into an answer with what is known', async () => {
  await page.getByLabel('Write to the customer').fill('');
  await page.goto(`${url}/desk/macros`);
  await page.getByRole('button', { name: 'New macro' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Isolation: first steps');
  await dialog.getByLabel('Text').fill('{{customer}}, about {{number}}: {{wish}}');
  await dialog.getByText('There is no such variable: wish.').waitFor();
  await dialog
    .getByLabel('Text')
    .fill('{{customer}}, about {{number}}: take both servers off the network.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Isolation: first steps' }).waitFor();
  await page.goto(`${url}/desk/requests/${critical}`);
  await page.getByLabel('Write to the customer').click();
  await page.keyboard.type('Good day.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('combobox', { name: 'Macros' }).fill('isol');
  await page.getByRole('option', { name: /Isolation/ }).waitFor();
  await page.keyboard.press('Enter');
  const words = `Good day.\n${company.owner.name}, about ${critical}: take both servers off the network.`;
  await page.waitForFunction(
    (wanted) => document.querySelector('textarea')?.value === wanted,
    words,
  );
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').getByText('take both servers off the network').waitFor();
  await other.getByRole('article').getByText('take both servers off the network').waitFor();
});

test('a colleague who is named in a note finds it under Mentions', async () => {
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /^Note/ }).click();
  await page.getByLabel('Write a note for colleagues').click();
  await page.keyboard.type('Key rotation, ');
  await page.keyboard.type('@');
  await page.getByRole('combobox', { name: 'Mention a colleague' }).fill(dmitry.name);
  await page.getByRole('option', { name: dmitry.name }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('please look.');
  await page.keyboard.press('Control+Enter');
  await page.locator('mark', { hasText: `@${dmitry.name}` }).waitFor();
  await other.goto(`${url}/desk`);
  await view(other, /Mentions 1/).click();
  await other.getByText('Key rotation').waitFor();
  await other.getByRole('link', { name: new RegExp(critical) }).click();
  await other.getByText('Internal, customer cannot see').first().waitFor();
  await view(other, 'Duty queue').click();
  await view(other, /Mentions 0/).waitFor();
});

test('what the customer writes meanwhile is read before the answer leaves', async () => {
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await page.keyboard.type('Please restart both servers.');
  const written = await customer.call('POST', `/api/requests/${critical}/messages`, {
    kind: 'reply',
    body: 'Do not restart anything, the backup runs.',
  });
  assert.equal(written.status, 201);
  const arrived = page.getByRole('status', { name: 'Arrived meanwhile' });
  await arrived.getByText('Do not restart anything').waitFor();
  await page.keyboard.press('Control+Enter');
  await arrived.getByText('Not sent yet').waitFor();
  await page.getByRole('button', { name: 'Send anyway' }).click();
  await page.getByRole('article').getByText('Please restart both servers.').waitFor();
  await arrived.waitFor({ state: 'detached' });
});

test('a status is changed by key and taken back, and the history says so', async () => {
  await page.getByRole('heading', { name: /Domain controllers/ }).click();
  await page.keyboard.press('t');
  await page.getByText('It is yours.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Taken back.').waitFor();
  await page.locator('aside s', { hasText: `${nora.name} took the request` }).waitFor();
});

test('single keys can be switched off', async () => {
  await page.goto(`${url}/desk`);
  await row(page, critical).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Single keys act' }).click({ force: true });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await row(page, critical).focus();
  await page.keyboard.press('j');
  assert.equal(await focused(page), critical);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), update);
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
