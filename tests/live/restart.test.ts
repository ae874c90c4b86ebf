import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchChromium } from '../support/chromium.ts';
import { testDatabase } from '../support/database.ts';
import { Caller } from '../support/installation.ts';
import { startProcess } from '../support/server-process.ts';
import { World } from '../support/world.ts';

// An open page outlives its server: it comes back by itself and shows what it missed.
const tested = await testDatabase();
const world = await World.open(tested.database);
const company = await world.company('plus');
const engineer = await world.staff('engineer');

const { host, port, user, password, database } = tested.admin;
const settings = {
  DATABASE_URL: `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`,
  LOG_LEVEL: 'silent',
};
let own = await startProcess('start', settings);
const other = await startProcess('start', settings);
const browser = await launchChromium();
after(async () => {
  await browser.close();
  await Promise.all([own.stop(), other.stop()]);
});

test('what happened while the server was away is on the page when it is back, and so is what follows', async () => {
  const customer = await Caller.signedIn(other.url, company.owner.email);
  const desk = await Caller.signedIn(other.url, engineer.email);
  const { idempotencyKey: _key, ...typed } = world.request(company);
  const { body } = await customer.call('POST', '/api/requests', typed);
  const path = `/requests/${body.number}`;
  const answer = (words: string) =>
    desk.call('POST', `/api${path}/messages`, { kind: 'answer', body: words, qualified: true });

  const context = await browser.newContext({ locale: 'en-GB' });
  // Far less than the time after which a page that hears of changes asks by itself.
  context.setDefaultTimeout(15_000);
  const [name = '', value = ''] = customer.cookie.split('=');
  await context.addCookies([{ name, value, url: own.url }]);
  const page = await context.newPage();
  const stands = page.waitForResponse((response) => response.url().endsWith('/api/live'));
  await page.goto(own.url + path);
  assert.equal((await stands).status(), 200);
  await page.getByRole('heading', { level: 1 }).waitFor();

  await own.stop();
  await answer('Written while the server was away');
  own = await startProcess('start', { ...settings, PORT: new URL(own.url).port });
  await page.getByRole('article').getByText('Written while the server was away').waitFor();
  await answer('Written when it was back');
  await page.getByRole('article').getByText('Written when it was back').waitFor();
  await context.close();
});
