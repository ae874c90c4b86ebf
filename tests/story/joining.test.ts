import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { adminOf } from '../support/admin.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// People come to a company that exists: by its code and its name, with the word of who manages it, or by way of support.
// And somebody's e-mail address changes. Each test is a chapter and leaves the stage to the next one.
const installed = await installation();
const { database, url, sink } = installed;
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const head = await world.staff('head');
const company = await world.company('plus');
const { owner } = company;
const name = owner.companies[0]?.name ?? '';
const drifter = await world.person();
const { rows } = await adminOf(installed).query(
  'select code from activation_codes where company_id = $1',
  [company.id],
);
const code = String(rows[0]?.code);
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signedIn(email: string, home = '**/requests'): Promise<Page> {
  const page = await newPage();
  await page.goto(`${url}/sign-in`);
  await signIn(page, email);
  await page.waitForURL(home);
  return page;
}

/** The link to a page of ours in the newest mail to an address that has one. */
async function linkTo(page: string, address: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = sink.mails
      .filter(({ to }) => to?.[0]?.address === address)
      .flatMap(({ text }) => new RegExp(`/${page}#[\\w-]+`).exec(text ?? '') ?? [])
      .at(-1);
    // The server was not told its port.
    if (found) return url + found;
    await delay(25);
  }
  throw new Error(`no mail with a link to /${page} came to ${address}`);
}

async function subjectsTo(address: string, wanted: RegExp): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      sink.mails.some(
        ({ to, subject }) => to?.[0]?.address === address && wanted.test(subject ?? ''),
      )
    )
      return;
    await delay(25);
  }
  throw new Error(`no mail like ${wanted} came to ${address}`);
}

const newcomer = 'nadia.rowe@silverbirch.example';
const newcomersPage = await newPage();
const ownersPage = await newPage();

test('C2: a code that a company has is answered like any, and its link opens an account without a company', async () => {
  await newcomersPage.goto(`${url}/register`);
  await newcomersPage.getByLabel('Group 1 of 4').focus();
  await newcomersPage.keyboard.insertText(code);
  await newcomersPage.getByLabel('Company name').fill(name.toUpperCase());
  await newcomersPage.getByLabel('Given name').fill('Nadia');
  await newcomersPage.getByLabel('Family name').fill('Rowe');
  await newcomersPage.getByLabel('Work e-mail').fill(newcomer);
  await newcomersPage.getByRole('button', { name: 'Get a sign-in link' }).click();
  await newcomersPage.getByText(`We have sent an e-mail to ${newcomer}.`).waitFor();
  await newcomersPage.goto(await linkTo('confirm', newcomer));
  await newcomersPage.getByLabel('Choose a password').fill(PASSWORD);
  await newcomersPage.getByRole('button', { name: 'Open my account' }).click();
  await newcomersPage.getByText('You belong to no company').waitFor();
  const stated = newcomersPage.getByText(`You stated “${name.toUpperCase()}”`);
  await stated.waitFor();
  assert.deepEqual(await axeFaults(newcomersPage), []);
});

test('C2: the link of the mail leads the owner, once signed in, to a page that asks; then the newcomer is in', async () => {
  await ownersPage.goto(await linkTo('joining', owner.email));
  await signIn(ownersPage, owner.email);
  await ownersPage.getByText(`Nadia Rowe asks to join ${name}`).waitFor();
  await ownersPage.getByText(newcomer).waitFor();
  assert.deepEqual(await axeFaults(ownersPage), []);
  await ownersPage.getByRole('button', { name: 'Let in, Nadia Rowe' }).press('Enter');
  await ownersPage.getByText('Nadia Rowe is in.').waitFor();
  await newcomersPage.getByRole('heading', { name: 'Requests' }).waitFor();
  await subjectsTo(newcomer, new RegExp(`${name} is open to you`));
});

test('C2: the link works once', async () => {
  await ownersPage.goto(`${url}/company`);
  await ownersPage.goto(await linkTo('joining', owner.email));
  await ownersPage.getByText('This question was decided already').waitFor();
});

test('C2: with another name it stands on the desk, and support passes it on to the company', async () => {
  const page = await signedIn(drifter.email);
  await page.getByRole('button', { name: 'State the code and the name' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('The code has four groups').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByLabel('Group 1 of 4').focus();
  await page.keyboard.insertText(code);
  await page.getByLabel('Name of the company').fill('Something like it');
  await page.getByRole('button', { name: 'Send' }).press('Enter');
  await page.getByText('You stated “Something like it”').waitFor();
  const desk = await signedIn(head.email, '**/desk');
  await desk.getByRole('link', { name: 'Joining' }).click();
  const item = desk.getByRole('listitem').filter({ hasText: 'Something like it' });
  await item.getByText('The name differs.').waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await item.getByRole('button', { name: `Pass on to the company, ${drifter.name}` }).click();
  await desk.getByText(`The company was asked about ${drifter.name}.`).waitFor();
  await desk.getByText('Nobody waits').waitFor();
});

test('C2: the owner refuses on the company’s page, and who asked is told neutrally', async () => {
  await ownersPage.goto(`${url}/company`);
  await ownersPage.getByText(`${drifter.name} asks to join ${name}`).waitFor();
  assert.deepEqual(await axeFaults(ownersPage), []);
  await ownersPage.getByRole('button', { name: `Refuse, ${drifter.name}` }).click();
  await ownersPage.getByText(`${drifter.name} was refused, and is told so.`).waitFor();
  await subjectsTo(drifter.email, /^You were not let in$/);
  await ownersPage.getByRole('link', { name: 'Activity', exact: true }).click();
  for (const words of [
    `${newcomer} was let in`,
    `Support passed on the question of ${drifter.email}`,
    `${drifter.email} was refused`,
  ])
    await ownersPage.getByText(words).waitFor();
});

const newAddress = 'nadia@silverbirch.example';

test('another e-mail address is asked for with the password, and waits for both addresses', async () => {
  await newcomersPage.goto(`${url}/profile`);
  const card = newcomersPage.getByRole('region', { name: 'E-mail address' });
  await card.getByRole('button', { name: 'Change the address' }).click();
  await card.getByLabel('New address').fill(newcomer);
  await card.getByLabel('Present password').fill('not this one');
  await card.getByRole('button', { name: 'Send the links' }).click();
  await card.getByText('This is your address already.').waitFor();
  await card.getByLabel('New address').fill(newAddress);
  await card.getByRole('button', { name: 'Send the links' }).click();
  await card.getByText('This is not your present password.').waitFor();
  assert.deepEqual(await axeFaults(newcomersPage), []);
  await card.getByLabel('Present password').fill(PASSWORD);
  await card.getByRole('button', { name: 'Send the links' }).press('Enter');
  await card.getByText(`The change to ${newAddress} waits`).waitFor();
  await card.getByText('not confirmed yet').first().waitFor();
});

test('once both have confirmed it, it is the address, and the old one is told', async () => {
  const mailbox = await newPage();
  await mailbox.goto(await linkTo('email-change', newAddress));
  await mailbox.getByText(`is to have the address ${newAddress}`).waitFor();
  assert.deepEqual(await axeFaults(mailbox), []);
  await mailbox.getByRole('button', { name: 'Confirm the change' }).click();
  await mailbox.getByText('The other address has still to confirm it.').waitFor();
  await newcomersPage.goto(await linkTo('email-change', newcomer));
  await newcomersPage.getByRole('button', { name: 'Confirm the change' }).press('Enter');
  await newcomersPage.getByText(`From now on ${newAddress} signs in.`).waitFor();
  await newcomersPage.goto(`${url}/profile`);
  await newcomersPage.getByText(`You sign in with ${newAddress}`).waitFor();
  await subjectsTo(newcomer, /^Your account has another e-mail address$/);
  await signedIn(newAddress);
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
