import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { adminOf } from '../support/admin.ts';
import { letTimePass } from '../support/authenticator.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A person signs in with their device, and their company asks everybody for a second factor. A real browser with a
// device of Chromium's own making. Each test is a chapter and leaves the stage to the next one.
const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const company = await world.company('plus');
const { owner } = company;
const member = await world.member(company, 'administrator');
const browser: Browser = await launchChromium();
after(() => browser.close());

const complaints: string[] = [];

interface Seat {
  page: Page;
  cdp: CDPSession;
  authenticatorId: string;
}

/** A browser whose device asks its person by itself, and finds that it is them. */
async function newSeat(): Promise<Seat> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, cdp, authenticatorId };
}

async function givePassword(page: Page, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill(name);
  await page.getByLabel('Present password').last().fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue on the device' }).click();
}

const seat = await newSeat();
const { page } = seat;

test('a person adds a passkey on the profile page, and keeps the backup codes that come with it', async () => {
  await givePassword(page, owner.email);
  await page.waitForURL('**/requests');
  await page.goto(`${url}/profile`);
  const card = page.getByRole('region', { name: 'Passkeys' });
  await card.getByRole('button', { name: 'Add a passkey' }).click();
  await card.getByLabel('Name of the passkey').fill('Work laptop');
  await card.getByLabel('Present password').fill('not this one');
  await card.getByRole('button', { name: 'Continue on the device' }).click();
  await card.getByText('This is not your present password.').waitFor();
  assert.equal(await card.getByLabel('Name of the passkey').inputValue(), 'Work laptop');
  assert.deepEqual(await axeFaults(page), []);
  await card.getByLabel('Present password').fill(PASSWORD);
  await card.getByRole('button', { name: 'Continue on the device' }).click();
  await card.getByRole('heading', { name: 'Your backup codes' }).waitFor();
  assert.equal((await card.getByRole('listitem').allInnerTexts()).length, 10);
  await card.getByRole('button', { name: 'I have kept them' }).click();
  await card.getByText('Work laptop').waitFor();
  await card.getByText('never used').waitFor();
  await page.getByText('Backup codes left: 10.').waitFor();
  assert.deepEqual(await axeFaults(page), []);
});

test('the same device makes no second one, and says why', async () => {
  await addPasskey(page, 'Again');
  await page.getByText('This device already has a passkey of yours.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('the passkey signs in, and nothing is typed', async () => {
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/requests');
});

test('after the password the passkey is the second step', async () => {
  await page.context().clearCookies();
  await givePassword(page, owner.email);
  await page.getByText('Confirm with your passkey, or type a code.').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/requests');
});

test('a device that does not know its person signs nobody in, and the page says what else there is', async () => {
  const { cdp, authenticatorId } = seat;
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in`);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('No passkey was confirmed.').waitFor();
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/requests');
});

test('C3: the owner asks everybody for a second factor, after showing their own again', async () => {
  await letTimePass(admin, owner.id);
  await page.goto(`${url}/company/members`);
  const card = page.getByRole('region', { name: 'Second factor for everybody' });
  await card.getByRole('button', { name: 'Ask everybody for it' }).click();
  const asked = page.getByRole('dialog', { name: 'Ask everybody for a second factor?' });
  await asked.getByRole('button', { name: 'Ask everybody for it' }).click();
  const again = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await again.getByRole('button', { name: 'Use a passkey' }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  // Closed without an answer, the question stays where it was, and says why nothing happened.
  await page.keyboard.press('Escape');
  await asked.getByText('This needs your second factor once more.').waitFor();
  await asked.getByRole('button', { name: 'Ask everybody for it' }).click();
  await again.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('Everybody is asked for a second factor now.').waitFor();
  await card.getByText('members without a second factor see nothing of the company').waitFor();
});

test('C3: a member without one comes to the page that sets it up, and with a passkey to their requests', async () => {
  const { page: theirs } = await newSeat();
  await givePassword(theirs, member.email);
  await theirs.getByRole('heading', { name: 'First, a second factor' }).waitFor();
  await theirs.getByText(`${company.owner.companies[0]?.name} asks everybody`).waitFor();
  await theirs.goto(`${url}/company`);
  await theirs.waitForURL('**/second-factor');
  assert.deepEqual(await axeFaults(theirs), []);
  await addPasskey(theirs, 'Phone');
  await theirs.getByRole('heading', { name: 'Your backup codes' }).waitFor();
  await theirs.getByRole('button', { name: 'I have kept them' }).click();
  await theirs.waitForURL('**/requests');
});

test('a wrong code is told in the dialog; with the right one the call goes on, and what was typed is sent', async () => {
  await letTimePass(admin, owner.id);
  await page.goto(`${url}/profile`);
  const card = page.getByRole('region', { name: 'Second factor', exact: true });
  await card.getByRole('button', { name: 'New backup codes' }).click();
  await card.getByLabel('Present password').fill(PASSWORD);
  await card.getByRole('button', { name: 'New backup codes' }).click();
  const again = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await again.getByLabel('Code from the app, or backup code').fill('000 000');
  await again.getByRole('button', { name: 'Confirm' }).click();
  await again.getByText('This code is not right').waitFor();
  await again.getByRole('button', { name: 'Use a passkey' }).click();
  await card.getByRole('heading', { name: 'Your backup codes' }).waitFor();
  await card.getByRole('button', { name: 'I have kept them' }).click();
});

test('a passkey that is removed opens nothing any more', async () => {
  const card = page.getByRole('region', { name: 'Passkeys' });
  await card.getByRole('button', { name: 'Remove the passkey Work laptop' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the passkey Work laptop?' });
  await dialog.getByRole('button', { name: 'Remove' }).click();
  // The company asks for one, and the owner has none any more.
  await page.waitForURL('**/second-factor');
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This passkey was not accepted.').waitFor();
});

test('no page broke on the way, and none wrote a style or a script that the policy forbids', () => {
  assert.deepEqual(complaints, []);
});
