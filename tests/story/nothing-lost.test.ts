import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Actor } from '../../server/access/index.ts';
import { adminOf } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { testDatabase } from '../support/database.ts';
import { Caller } from '../support/installation.ts';
import { startProcess } from '../support/server-process.ts';
import { PASSWORD, World } from '../support/world.ts';

// Whatever happens to the tab, the line, the session, the server or the other browser: what was typed is there.
const tested = await testDatabase();
const admin = adminOf(tested);
const world = await World.open(tested.database);
const company = await world.company('plus');
const administrator = await world.member(company, 'administrator');
const engineer = await world.staff('engineer');
const head = await world.staff('head');
// Until there is one, who is not signed in is led to the set-up.
await world.staff('administrator');

const { host, port, user, password, database } = tested.admin;
const settings = {
  DATABASE_URL: `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`,
  LOG_LEVEL: 'silent',
};
let server = await startProcess('start', settings);
const browser: Browser = await launchChromium();
after(async () => {
  await browser.close();
  await server.stop();
});

const KEPT = 'Draft kept';
const OFFLINE = 'No connection. Kept on this device.';

/** A browser of its own, signed in. */
async function browserOf({ email }: Actor): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const data = { email, password: PASSWORD };
  const headers = { origin: server.url };
  const answer = await context.request.post(`${server.url}/api/sessions`, { headers, data });
  assert.equal(answer.status(), 201);
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

const customer = await Caller.signedIn(server.url, company.owner.email);
async function sentRequest(): Promise<string> {
  const { idempotencyKey: _key, ...typed } = world.request(company);
  const { body } = await customer.call('POST', '/api/requests', typed);
  return `/requests/${body.number}`;
}

const reply = (page: Page): Locator => page.getByRole('textbox', { name: 'Write an answer' });
const answer = (page: Page): Locator => page.getByRole('textbox', { name: /^Write/ });
const says = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();
const send = (page: Page) => page.getByRole('button', { name: /^Send/ }).click();

/** Resolves when the field holds these words. */
async function holds(field: Locator, words: string): Promise<void> {
  await field.waitFor();
  await field.evaluate(
    (area, expected) =>
      new Promise<void>((resolve) => {
        const look = () =>
          (area as HTMLTextAreaElement).value === expected
            ? resolve()
            : requestAnimationFrame(look);
        look();
      }),
    words,
  );
}

async function messagesOn(path: string): Promise<string[]> {
  const { body } = await customer.call('GET', `/api${path}`);
  return body.entries.filter(({ kind }: { kind: string }) => kind === 'replied');
}

async function signInAgain(page: Page, { email }: Actor): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a closed tab: the answer and the new request are there when it is opened again', async () => {
  const context = await browserOf(company.owner);
  const path = await sentRequest();
  const first = await open(context, path);
  await reply(first).fill('On the second server too');
  await first.close();
  await holds(reply(await open(context, path)), 'On the second server too');

  const form = await open(context, '/requests/new/technical-support');
  await form.getByLabel('Short title').fill('The console is blank');
  await form.close();
  const again = await open(context, '/requests/new/technical-support');
  await holds(again.getByLabel('Short title'), 'The console is blank');
  await context.close();
});

test('a contract half typed is there again, and gone once it was created', async () => {
  const context = await browserOf(head);
  const first = await open(context, '/desk/contracts/new');
  await first.getByLabel('Company', { exact: true }).fill('Company 1');
  await first.getByRole('button', { name: company.publicId }).click();
  await first.getByLabel('Contract number').fill('2026/77');
  await first.close();
  const again = await open(context, '/desk/contracts/new');
  await holds(again.getByLabel('Contract number'), '2026/77');
  await again.getByRole('button', { name: 'Issue the contract' }).click();
  await again.getByText('Contract 2026/77 is issued.').waitFor();
  await again.reload();
  await again.getByLabel('Company', { exact: true }).waitFor();
  assert.equal(await again.getByLabel('Contract number').count(), 0);
  await context.close();
});

test('another browser goes on where this one stopped', async () => {
  const office = await browserOf(company.owner);
  const home = await browserOf(company.owner);
  const path = await sentRequest();
  const page = await open(office, path);
  await reply(page).fill('Begun in the office');
  await says(page, KEPT);
  await holds(reply(await open(home, path)), 'Begun in the office');
  await office.close();
  await home.close();
});

test('what was typed in the last moment before leaving is on the server too', async () => {
  const context = await browserOf(company.owner);
  const path = await sentRequest();
  const page = await open(context, path);
  await reply(page).fill('Typed and gone');
  await page.goto('about:blank');
  // The page is gone, and with it every event of its calls: only the server can be asked.
  const key = path.replace('/requests/', 'reply:');
  const kept = async () => (await customer.call('GET', `/api/drafts/${key}`)).body.content?.body;
  for (let tries = 0; tries < 200 && !(await kept()); tries += 1) await delay(20);
  assert.equal(await kept(), 'Typed and gone');
  await context.close();
});

test('a lost connection: the text stays, is said to, and reaches the server when there is one', async () => {
  const context = await browserOf(company.owner);
  const path = await sentRequest();
  const page = await open(context, path);
  await reply(page).waitFor();
  await context.setOffline(true);
  await reply(page).fill('Written on the train');
  await says(page, OFFLINE);
  await send(page);
  await says(page, 'No connection to the server. Your text is safe. Try again.');
  assert.equal(await reply(page).inputValue(), 'Written on the train');
  await context.setOffline(false);
  await says(page, KEPT);
  await send(page);
  await page.getByRole('article').getByText('Written on the train').waitFor();
  await holds(reply(page), '');
  assert.equal((await messagesOn(path)).length, 1);
  await context.close();
});

test('an answer lost on its way: sent again, the message stands there once', async () => {
  const context = await browserOf(company.owner);
  const path = await sentRequest();
  const page = await open(context, path);
  await page.route(
    '**/messages',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await reply(page).fill('Only once, please');
  await send(page);
  await says(page, 'No connection to the server. Your text is safe. Try again.');
  // The request itself shows the message meanwhile; whoever does not see it sends again.
  await send(page);
  await holds(reply(page), '');
  assert.equal((await messagesOn(path)).length, 1);
  await context.close();
});

test('an expired session: after signing in again the page and the text are there', async () => {
  const context = await browserOf(administrator);
  const path = await sentRequest();
  const page = await open(context, path);
  await reply(page).fill('It took me a while to write this');
  await admin.query('delete from sessions where person_id = $1', [administrator.id]);
  await page.waitForURL(/\/sign-in/);
  await signInAgain(page, administrator);
  await page.waitForURL(server.url + path);
  await holds(reply(page), 'It took me a while to write this');
  await says(page, KEPT);
  await context.close();
});

test('a session that ends while nobody tells the page: the first call that is refused does', async () => {
  const context = await browserOf(engineer);
  await context.route('**/api/live', (route) => route.abort());
  const number = (await sentRequest()).replace('/requests/', '');
  const page = await open(context, `/desk/requests/${number}`);
  await answer(page).waitFor();
  await admin.query('delete from sessions where person_id = $1', [engineer.id]);
  await answer(page).fill('An analysis');
  await page.waitForURL(/\/sign-in/);
  await signInAgain(page, engineer);
  await holds(answer(page), 'An analysis');
  await context.close();
});

test('the server is started anew: what was typed before and meanwhile is there, in another browser too', async () => {
  const context = await browserOf(engineer);
  const number = (await sentRequest()).replace('/requests/', '');
  const path = `/desk/requests/${number}`;
  const page = await open(context, path);
  const field = answer(page);
  await field.fill('First part.');
  await server.stop();
  await field.fill('First part. Second part.');
  await says(page, OFFLINE);
  server = await startProcess('start', { ...settings, PORT: new URL(server.url).port });
  await says(page, KEPT);
  const elsewhere = await browserOf(engineer);
  await holds(answer(await open(elsewhere, path)), 'First part. Second part.');
  await context.close();
  await elsewhere.close();
});

test('two tabs on one draft are one text', async () => {
  const context = await browserOf(company.owner);
  const path = await sentRequest();
  const [one, two] = [await open(context, path), await open(context, path)];
  await reply(two).waitFor();
  await reply(one).fill('Typed in one tab');
  await holds(reply(two), 'Typed in one tab');
  await reply(two).fill('Typed in one tab, and in the other');
  await holds(reply(one), 'Typed in one tab, and in the other');
  await send(one);
  await holds(reply(two), '');
  assert.equal((await messagesOn(path)).length, 1);
  await context.close();
});

test('two browsers on one draft: both texts are shown, and a person chooses', async () => {
  const office = await browserOf(company.owner);
  const home = await browserOf(company.owner);
  const path = await sentRequest();
  const [here, there] = [await open(office, path), await open(home, path)];
  await reply(here).waitFor();
  await reply(there).waitFor();
  await home.setOffline(true);
  await reply(there).fill('From home');
  await reply(here).fill('From the office');
  await says(here, KEPT);
  await home.setOffline(false);
  await says(there, 'In another browser you wrote something else here:');
  await there.getByRole('blockquote').getByText('From the office').waitFor();
  assert.equal(await reply(there).inputValue(), 'From home');
  await there.getByRole('button', { name: 'Keep my text' }).click();
  await says(there, KEPT);
  await here.reload();
  await holds(reply(here), 'From home');
  await office.close();
  await home.close();
});
