import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { adminOf } from '../support/admin.ts';
import { Authenticator, letCodesPass, letTimePass } from '../support/authenticator.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A person guards their account: a second factor, backup codes. A real browser. Each test is a
// chapter and leaves the stage to the next one.
const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const { owner } = await world.company('plus');
// Here the operator wants one of everybody who works on the desk.
const strict = await installation({ STAFF_SECOND_FACTOR: 'required' });
const strictWorld = await World.open(strict.database);
await strictWorld.staff('administrator');
const engineer = await strictWorld.staff('engineer');
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

async function givePassword(page: Page): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** As the page shows it, in groups of four. */
async function secretOn(page: Page): Promise<string> {
  const [secret = ''] =
    (await page.locator('main').innerText()).match(/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/) ?? [];
  return secret.replaceAll(' ', '');
}

const [desktop, phone] = [await newPage(), await newPage()];
let app: Authenticator;
let backupCodes: string[];

test('a person switches the second factor on with an app, and keeps the backup codes', async () => {
  await givePassword(desktop);
  await desktop.waitForURL('**/requests');
  await desktop.goto(`${url}/profile`);
  const card = desktop.getByRole('region', { name: 'Second factor' });
  await card.getByRole('button', { name: 'Switch it on' }).click();
  await card.getByLabel('Present password').fill('not this one');
  await card.getByRole('button', { name: 'Continue' }).click();
  await card.getByText('This is not your present password.').waitFor();
  await card.getByLabel('Present password').fill(PASSWORD);
  await card.getByRole('button', { name: 'Continue' }).click();
  await card.getByRole('img', { name: 'QR code for the app' }).waitFor();
  app = new Authenticator(await secretOn(desktop));
  assert.deepEqual(await axeFaults(desktop), []);
  await card.getByLabel('Code from the app').fill(app.wrongCode());
  await card.getByRole('button', { name: 'Switch on' }).click();
  await card.getByText('This code is not right').waitFor();
  await card.getByLabel('Code from the app').fill(app.code());
  await card.getByRole('button', { name: 'Switch on' }).click();
  await card.getByRole('heading', { name: 'Your backup codes' }).waitFor();
  backupCodes = await card.getByRole('listitem').allInnerTexts();
  assert.equal(backupCodes.length, 10);
  assert.deepEqual(await axeFaults(desktop), []);
  await card.getByRole('button', { name: 'I have kept them' }).click();
  await card.getByText('Backup codes left: 10.').waitFor();
  assert.ok(!(await desktop.content()).includes(String(backupCodes[0])));
});

test('after the password the page asks for the code; a wrong one is told under the field', async () => {
  await letCodesPass(admin, owner.id);
  await givePassword(phone);
  await phone.getByRole('heading', { name: 'One more step' }).waitFor();
  // Nobody is signed in yet.
  assert.equal((await (await phone.request.get(`${url}/api/session`)).json()).me, null);
  await phone.waitForFunction(() =>
    document.activeElement?.matches('[autocomplete=one-time-code]'),
  );
  const wrong = app.wrongCode();
  await phone.keyboard.type(wrong);
  await phone.keyboard.press('Enter');
  await phone.getByText('This code is not right').waitFor();
  assert.deepEqual(await axeFaults(phone), []);
  const field = phone.getByLabel('Code from the app');
  assert.equal(await field.inputValue(), wrong);
  await field.fill(app.code());
  await phone.keyboard.press('Enter');
  await phone.waitForURL('**/requests');
});

test('without the phone a backup code opens the door, once', async () => {
  const page = await newPage();
  const [code = ''] = backupCodes;
  const enter = async () => {
    await givePassword(page);
    await page.getByRole('button', { name: 'Use a backup code' }).click();
    await page.getByLabel('Backup code').fill(code.toUpperCase());
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  await enter();
  await page.waitForURL('**/requests');
  await page.context().clearCookies();
  await enter();
  await page.getByText('This code is not right').waitFor();
});

test('a way that has taken too long begins again, with what was typed', async () => {
  const page = await newPage();
  await givePassword(page);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await admin.query('update sign_in_tickets set expires_at = now()');
  await page.getByLabel('Code from the app').fill(app.code());
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Begin signing in again.').waitFor();
  await page.getByRole('button', { name: 'Begin signing in again' }).click();
  assert.equal(await page.getByLabel('E-mail').inputValue(), owner.email);
});

test('switched off with the password and a code, the password is enough', async () => {
  await letCodesPass(admin, owner.id);
  await letTimePass(admin, owner.id);
  const card = desktop.getByRole('region', { name: 'Second factor' });
  await card.getByRole('button', { name: 'Switch it off' }).click();
  await card.getByLabel('Present password').fill(PASSWORD);
  await card.getByRole('button', { name: 'Switch it off' }).click();
  const again = desktop.getByRole('dialog', { name: 'Confirm that it is you' });
  await again.getByLabel('Code from the app, or backup code').fill(app.code());
  await again.getByRole('button', { name: 'Confirm' }).click();
  await card.getByRole('button', { name: 'Switch it on' }).waitFor();
  const page = await newPage();
  await givePassword(page);
  await page.waitForURL('**/requests');
});

test('a session in another browser is ended from the profile page, and that browser is signed out', async () => {
  const lost = await newPage();
  await givePassword(lost);
  await lost.waitForURL('**/requests');
  await phone.goto(`${url}/profile`);
  const card = phone.getByRole('region', { name: 'Sessions' });
  const rows = card.getByRole('listitem');
  await rows.first().waitFor();
  const many = await rows.count();
  await card.getByText('This one').waitFor();
  const others = rows.filter({ hasNotText: 'This one' });
  // The newest use stands first: the browser that has just come.
  await others.first().getByRole('button').click();
  await lost.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await phone.waitForFunction(
    (left) => document.querySelectorAll('[aria-labelledby=sessions] li').length === left,
    many - 1,
  );
});

test('a password that many people use is refused under its field, and stays typed', async () => {
  const card = desktop.getByRole('region', { name: 'Password' });
  await card.getByLabel('Present password').fill(PASSWORD);
  await card.getByLabel('New password').fill('qwertyuiop');
  await card.getByRole('button', { name: 'Change the password' }).click();
  await card.getByText('Many people use this password').waitFor();
  assert.equal(await card.getByLabel('New password').inputValue(), 'qwertyuiop');
  await card.getByLabel('New password').fill('a sentence of my own');
  assert.equal(await card.getByText('Many people use this password').count(), 0);
});

test('staff without one come to the page that sets it up, and from there to the desk', async () => {
  const page = await newPage();
  await page.goto(`${strict.url}/sign-in`);
  await page.getByLabel('E-mail').fill(engineer.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'First, a second factor' }).waitFor();
  await page.goto(`${strict.url}/desk`);
  await page.waitForURL('**/second-factor');
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('img', { name: 'QR code for the app' }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  const own = new Authenticator(await secretOn(page));
  await page.getByLabel('Code from the app').fill(own.code());
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.waitForURL('**/desk');
});

test('no page broke on the way, and none wrote a style or a script that the policy forbids', () => {
  assert.deepEqual(complaints, []);
});
