import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// People come and go: invited by mail, given rights, with a forgotten password and a lost device. A real browser, real
// SMTP. Each test is a chapter and leaves the stage to the next one.
const { database, url, sink } = await installation();
const world = await World.open(database);
// Without one every page leads to the set-up.
await world.staff('administrator');
const company = await world.company('plus');
const administrator = await world.member(company, 'administrator');
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

/** The link of the newest mail to this address that leads to this page. */
async function linkFrom(address: string, path: string): Promise<string> {
  // Mails name the port that was asked for, which is any free one here.
  const pattern = new RegExp(`/${path}#[\\w&=-]+`);
  for (let tries = 0; tries < 300; tries += 1) {
    const links = sink.mails
      .filter((mail) => mail.to?.some((to) => to.address === address))
      .map((mail) => pattern.exec(mail.text ?? '')?.[0])
      .filter((link) => link !== undefined);
    const newest = links.at(-1);
    if (newest) return url + newest;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail to ${address} leads to ${path}`);
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/requests');
}

const invited = {
  email: 'ines@ribazul.example',
  name: 'Inés Maldonado',
  password: 'cada día una frase',
};
const NEW_PASSWORD = 'otra frase para mañana';
const THIRD_PASSWORD = 'y una tercera por si acaso';
const subject = 'The console shows no server since Monday';
const [administratorPage, invitedPage, phone] = [await newPage(), await newPage(), await newPage()];

test('C4: an administrator invites a colleague, by the keyboard alone', async () => {
  const owner = await Caller.signedIn(url, company.owner.email);
  const { idempotencyKey: _key, ...request } = { ...world.request(company), subject };
  assert.equal((await owner.call('POST', '/api/requests', request)).status, 201);
  const page = administratorPage;
  await signIn(page, administrator.email, PASSWORD);
  await page.getByRole('link', { name: 'Company', exact: true }).press('Enter');
  await page.getByRole('link', { name: /^Members/ }).press('Enter');
  await page.getByRole('button', { name: 'Invite a colleague' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  // The dialog starts in its first field.
  await page.waitForFunction(() => document.activeElement?.matches('[type="email"]'));
  await page.keyboard.type('ines');
  await page.keyboard.press('Enter');
  await page.getByText('This does not look like an e-mail address.').waitFor();
  await page.keyboard.type('@ribazul.example');
  await page.keyboard.press('Enter');
  await page.getByText(`The invitation to ${invited.email} is on its way.`).waitFor();
  await page.getByRole('row', { name: invited.email }).getByText('Invited as: User').waitFor();
});

test('C4: sent again, only the newest link works', async () => {
  const old = await linkFrom(invited.email, 'invitation');
  await administratorPage.getByRole('button', { name: `Send again, ${invited.email}` }).click();
  await administratorPage.getByText('Earlier links no longer work.').waitFor();
  await invitedPage.goto(old);
  await invitedPage.getByText('was used already, taken back, or has expired').waitFor();
});

test('C4: the invited person opens the link from the mail, chooses a password and is in', async () => {
  const link = await until(async () => {
    const newest = await linkFrom(invited.email, 'invitation');
    return newest === invitedPage.url() ? undefined : newest;
  });
  const page = invitedPage;
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('heading', { name: `Join ${company.owner.companies[0]?.name}` }).waitFor();
  await page.getByText(`${administrator.name} invites you`).waitFor();
  await page.getByLabel('Your name').fill(invited.name);
  await page.getByLabel('Choose a password').fill(invited.password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL('**/requests');
});

async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about');
}

test('C3: the administrators are told who joined', async () => {
  for (const { email } of [company.owner, administrator]) {
    await until(async () =>
      sink.mails.find(
        (mail) => mail.to?.some((to) => to.address === email) && mail.text?.includes(invited.name),
      ),
    );
  }
});

test('C3: who joined sees their own requests only, until an administrator grants all', async () => {
  await invitedPage.getByRole('heading', { level: 1 }).waitFor();
  await invitedPage.waitForLoadState('networkidle');
  assert.equal(await invitedPage.getByText(subject).count(), 0);
  const page = administratorPage;
  await page.reload();
  await page.getByRole('button', { name: `Change the rights of ${invited.name}` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Let them see all requests' }).click();
  await page.getByText(`${invited.name}: User, All\u00a0requests.`).waitFor();
  await invitedPage.reload();
  await invitedPage.getByText(subject).first().waitFor();
});

test('who forgot the password gets a link by mail and chooses another', async () => {
  await phone.goto(`${url}/sign-in`);
  await phone.getByRole('link', { name: 'Forgot your password?' }).click();
  await phone.getByLabel('E-mail').fill(invited.email);
  await phone.getByRole('button', { name: 'Send the link' }).click();
  await phone.getByText('a link is on its way').waitFor();
  await phone.goto(await linkFrom(invited.email, 'reset'));
  await phone.getByLabel('Choose a password').fill(NEW_PASSWORD);
  await phone.getByRole('button', { name: 'Set the password' }).click();
  await phone.getByText('Your password is changed').waitFor();
  await signIn(phone, invited.email, NEW_PASSWORD);
});

test('the reset ended the session in the other browser', async () => {
  await invitedPage.reload();
  await invitedPage.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await signIn(invitedPage, invited.email, NEW_PASSWORD);
});

test('A1: on the profile page one finds a zone by typing, and another password ends the other sessions', async () => {
  const page = invitedPage;
  await page.goto(`${url}/profile`);
  await page.getByRole('combobox', { name: 'Time zone' }).click();
  await page.keyboard.type('new york');
  await page.getByRole('option', { name: /New York/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  const me = await page.request.get(`${url}/api/me`);
  assert.equal((await me.json()).person.timeZone, 'America/New_York');

  const typed = async (current: string) => {
    await page.getByLabel('Present password').fill(current);
    await page.getByLabel('New password').fill(THIRD_PASSWORD);
    await page.getByRole('button', { name: 'Change the password' }).click();
  };
  await typed('not this one');
  await page.getByText('This is not your present password.').waitFor();
  assert.equal(await page.getByLabel('New password').inputValue(), THIRD_PASSWORD);
  await typed(NEW_PASSWORD);
  await page.getByText('Your other sessions have ended.').waitFor();
  await phone.reload();
  await phone.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await signIn(phone, invited.email, THIRD_PASSWORD);
});

test('signing out everywhere on one device ends the session on the other', async () => {
  await phone.goto(`${url}/profile`);
  await phone.getByRole('button', { name: 'Sign out everywhere' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await phone.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await invitedPage.goto(`${url}/company`);
  await invitedPage.getByRole('heading', { name: 'Welcome back' }).waitFor();
});

test('A1: a press at the foot of a mail makes its language the reader’s, and the page says so in it', async () => {
  const link = await linkFrom(invited.email, 'language');
  await phone.goto(link.replace(/&to=\w+$/, '&to=ru'));
  await phone.getByText('Теперь ваш язык — Русский').waitFor();
  await phone.goto(`${url}/sign-in`);
  await phone.getByLabel('Почта').fill(invited.email);
  await phone.getByLabel('Пароль', { exact: true }).fill(THIRD_PASSWORD);
  await phone.getByRole('button', { name: 'Войти' }).click();
  await phone.waitForURL('**/requests');
  const me = await phone.request.get(`${url}/api/me`);
  assert.equal((await me.json()).person.language, 'ru');
});

test('no page broke on the way, and none wrote a style or a script that the policy forbids', () => {
  assert.deepEqual(complaints, []);
});
