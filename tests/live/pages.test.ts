import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { Actor } from '../../server/access/index.ts';
import { adminOf } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// What another person does appears on open pages by itself. Polling is far too slow to be taken for it.
const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company('plus');
const engineer = await world.staff('engineer');
await world.staff('administrator');
const asCustomer = await Caller.signedIn(url, company.owner.email);
const asEngineer = await Caller.signedIn(url, engineer.email);
const browser = await launchChromium();
after(() => browser.close());

/** A browser of its own, signed in; `streams` counts how often it asked for one. */
async function browserOf({ email }: Actor) {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(10_000);
  await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  const streams: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/api/live')) streams.push(request.url());
  });
  return { context, streams };
}

/** A page that hears of changes. */
async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function sentRequest(subject: string): Promise<string> {
  const { idempotencyKey: _key, ...typed } = world.request(company);
  const { body } = await asCustomer.call('POST', '/api/requests', { ...typed, subject });
  return body.number;
}

const write = (caller: Caller, number: string, message: object) =>
  caller.call('POST', `/api/requests/${number}/messages`, message);

test('a new request and a reply appear on the desk, an answer appears to the customer', async () => {
  const desk = await browserOf(engineer);
  const queue = await open(desk.context, '/desk');
  const number = await sentRequest('The console is blank since the update');
  await queue.getByText('The console is blank since the update').first().waitFor();

  const page = await open(desk.context, `/desk/requests/${number}`);
  await write(asCustomer, number, { kind: 'reply', body: 'It came back after a restart' });
  await page.getByRole('article').getByText('It came back after a restart').waitFor();

  const portal = await browserOf(company.owner);
  const theirs = await open(portal.context, `/requests/${number}`);
  await write(asEngineer, number, { kind: 'answer', body: 'We can see why', qualified: true });
  await theirs.getByRole('article').getByText('We can see why').waitFor();
  await desk.context.close();
  await portal.context.close();
});

test('tabs share one stream; when the tab that has it is closed, another takes over', async () => {
  const { context, streams } = await browserOf(engineer);
  const number = await sentRequest('Shared by tabs');
  const first = await open(context, `/desk/requests/${number}`);
  const second = await open(context, `/desk/requests/${number}`);
  const shows = async (pages: Page[], body: string) => {
    await write(asCustomer, number, { kind: 'reply', body });
    await Promise.all(pages.map((page) => page.getByRole('article').getByText(body).waitFor()));
  };
  // A tab that nobody looks at asks when somebody does.
  await second.bringToFront();
  await shows([second], 'Heard through the other tab');
  assert.equal(streams.length, 1);
  const takenOver = context.waitForEvent('request', (request) =>
    request.url().endsWith('/api/live'),
  );
  await first.close();
  await takenOver;
  await shows([second], 'Heard after the other tab was closed');
  assert.equal(streams.length, 2);
  await context.close();
});

test('a revoked session sends every tab to the sign-in page', async () => {
  const nora = await world.staff('engineer');
  const { context } = await browserOf(nora);
  const pages = [await open(context, '/desk'), await open(context, '/desk')];
  await admin.query('delete from sessions where person_id = $1', [nora.id]);
  await Promise.all(pages.map((page) => page.waitForURL(/\/sign-in/)));
  await context.close();
});

test('when another person signs in, tabs of the first are loaded anew as theirs', async () => {
  const { context } = await browserOf(company.owner);
  const member = await world.member(company, 'user');
  const page = await open(context, '/requests');
  await context.clearCookies();
  const other = await open(context, '/sign-in');
  const loadedAnew = page.waitForEvent('load');
  await other.getByLabel('E-mail').fill(member.email);
  await other.locator('input[type="password"]').fill(PASSWORD);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await loadedAnew;
  await context.close();
});
