import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { asOperator } from '../../server/access/index.ts';
import { createContract } from '../../server/contracts/index.ts';
import { adminOf } from '../support/admin.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

// A customer asks for what is no technical support, and the vendor's people find it. A real browser. Each test is a
// chapter and leaves the stage to the next one.
const installed = await installation();
const { database, url, sink } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
await world.staff('administrator');
const company = await world.company('plus');
const manager = await world.staff('service_manager');
const engineer = await world.staff('engineer');
const complaints: string[] = [];
const browser: Browser = await launchChromium();
after(() => browser.close());

async function signedIn(email: string, leadsTo: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(leadsTo);
  return page;
}

async function mailThat(fits: (mail: Email) => boolean): Promise<Email> {
  for (let count = 1; ; count += 1) {
    await sink.took(count);
    const mail = sink.mails[count - 1];
    if (mail && fits(mail)) return mail;
  }
}

const portal = await signedIn(company.owner.email, '**/requests');

test('the first page shows what can be asked for, and leads on with the keyboard', async () => {
  await portal.getByRole('link', { name: 'New request' }).first().click();
  await portal.getByRole('heading', { name: 'New request' }).waitFor();
  await portal.getByRole('link', { name: /^Technical support/ }).waitFor();
  assert.equal(await portal.getByRole('main').getByRole('listitem').count(), 6);
  assert.deepEqual(await axeFaults(portal), []);
  await portal.getByRole('link', { name: /^Technical support/ }).focus();
  await portal.keyboard.press('Enter');
  await portal.getByRole('radio', { name: 'Mail' }).waitFor();
});

test('what is wrong is told under its field, and what was typed outlives a reload', async () => {
  await portal.goto(`${url}/requests/new/professional-services`);
  await portal.getByLabel('Subject').fill('Move the console');
  await portal.getByLabel('Phone number to call').fill('call me');
  await portal.getByRole('button', { name: 'Send request' }).click();
  await portal.getByText('Not a phone number.').waitFor();
  await portal.getByText('We need your agreement to go on.').waitFor();
  assert.deepEqual(await axeFaults(portal), []);
  await portal.reload();
  assert.equal(await portal.getByLabel('Subject').inputValue(), 'Move the console');
  assert.equal(await portal.getByLabel('Phone number to call').inputValue(), 'call me');
});

test('a request of a category has a number, its answers, a confirmation and a receipt', async () => {
  await portal.getByRole('radio', { name: 'Training' }).check();
  await portal.getByLabel('What is to be done').fill('Two days for six people.');
  await portal.getByLabel('Phone number to call').fill('+44 (20) 7946-0100');
  await portal.getByLabel('I agree that my details').check();
  await portal.getByLabel('What is to be done').press('Control+Enter');
  await portal.waitForURL('**/requests/PD-*');
  await portal.getByText('is sent. A confirmation is on its way').waitFor();
  const answers = portal.getByRole('article').first();
  await answers.getByText('+44 (20) 7946-0100').waitFor();
  await answers.getByText('Agreed').waitFor();
  await portal.getByRole('link', { name: 'Download the signed receipt' }).waitFor();
  assert.deepEqual(await axeFaults(portal), []);
  const number = new URL(portal.url()).pathname.split('/').at(-1);
  const mail = await mailThat(({ subject }) => subject?.includes(`[${number}]`) ?? false);
  assert.match(mail.text ?? '', /Professional services[\s\S]*\+44 \(20\) 7946-0100/);
  await portal.goto(`${url}/requests/new/professional-services`);
  assert.equal(await portal.getByLabel('Subject').inputValue(), '');
});

test('a contract that was issued is activated on its page, without one it is asked for in words', async () => {
  await portal.goto(`${url}/requests/new/account`);
  await portal.getByRole('radio', { name: 'Activating a contract' }).check();
  await portal.getByLabel('Contract number').waitFor();
  const issued = {
    companyId: company.id,
    number: 'ISSUED-1',
    planId: 'plus',
    startsOn: world.localDay(-1),
    endsOn: world.localDay(300),
    contacts: [{ email: company.owner.email }],
  };
  await asOperator(database, (scope) => createContract(scope, world.book, issued));
  await admin.query(`update contracts set state = 'issued' where number = 'ISSUED-1'`);
  await portal.reload();
  await portal.getByRole('link', { name: 'Activate the contract' }).click();
  await portal.getByRole('heading', { name: 'Contracts' }).waitFor();
});

test('an indicator is carried over into the operator’s link, and nothing is sent before it is pressed', async () => {
  await portal.goto(`${url}/requests/new/threat-look-up`);
  await portal.getByText('an account of its own').waitFor();
  const asked: string[] = [];
  portal.on('request', (request) => asked.push(request.url()));
  const field = portal.getByLabel('Hash, IP address, web address or domain');
  await field.fill('somebody@bad.example');
  await portal.getByText('This is an e-mail address.').waitFor();
  await field.fill(' "hxxps[:]//bad[.]example/a?b" ');
  const link = portal.getByRole('link', { name: 'Open on threats.pactdesk-sample.example' });
  assert.equal(
    await link.getAttribute('href'),
    'https://threats.pactdesk-sample.example/lookup?q=https%3A%2F%2Fbad.example%2Fa%3Fb',
  );
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  assert.deepEqual(
    asked.filter((address) => !address.startsWith(url)),
    [],
  );
  assert.deepEqual(await axeFaults(portal), []);
});

test('feedback reaches service managers at their queue and by mail, and no engineer', async () => {
  await portal.goto(`${url}/requests/new/feedback`);
  await portal.getByText('It does not replace the survey').waitFor();
  await portal.getByRole('radio', { name: 'A complaint' }).check();
  await portal.getByRole('radio', { name: 'A request in work' }).check();
  const named = portal.getByRole('combobox', { name: 'Which request?' });
  await named.fill('PD-999999');
  await portal.getByLabel('In one line').fill('Nobody called back');
  await portal.getByLabel('What happened').fill('We waited all day.');
  await portal.getByRole('button', { name: 'Send request' }).click();
  await portal.getByText('Of the requests that you may see none has this number.').waitFor();
  await named.fill('console');
  await portal.getByRole('option', { name: /Move the console/ }).waitFor();
  assert.deepEqual(await axeFaults(portal), []);
  await named.press('ArrowDown');
  await named.press('Enter');
  const about = await named.inputValue();
  assert.match(about, /^PD-\d+$/);
  await portal.getByRole('button', { name: 'Send request' }).click();
  await portal.waitForURL('**/requests/PD-*');
  const number = new URL(portal.url()).pathname.split('/').at(-1) ?? '';
  const mail = await mailThat(
    ({ to, subject }) => to?.[0]?.address === manager.email && (subject?.includes(number) ?? false),
  );
  assert.match(mail.subject ?? '', /Service managers/);
  const desk = await signedIn(manager.email, '**/desk');
  await desk.getByRole('link', { name: 'Service managers' }).click();
  await desk.getByRole('link', { name: /Nobody called back/ }).click();
  await desk.getByText('A request in work').waitFor();
  await desk.getByText('Queue: Service managers').waitFor();
  assert.deepEqual(await axeFaults(desk), []);
  await desk.getByRole('article').getByRole('link', { name: about }).click();
  await desk.waitForURL(`**/desk/requests/${about}`);
  await desk.getByText('Move the console').first().waitFor();
  const other = await signedIn(engineer.email, '**/desk');
  await other.getByText('Move the console').waitFor();
  assert.equal(await other.getByText('Nobody called back').count(), 0);
  await other.goto(`${url}/desk/requests/${number}`);
  await other.getByText('Nobody called back').waitFor({ state: 'detached' });
  assert.deepEqual(complaints, []);
});
