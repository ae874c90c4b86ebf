import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { installation } from '../support/installation.ts';

// The main job, from an empty installation to a kept promise: no sample data, a real browser, real SMTP, the real
// commands. Each test is a chapter and leaves the stage to the next one.
const { admin, url, sink } = await installation();
const browser: Browser = await launchChromium();
const folder = await mkdtemp(join(tmpdir(), 'pactdesk-story-'));
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const complaints: string[] = [];

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Moscow' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** The command as an operator types it, on this installation's database. */
async function pactdesk(args: string[], settings: Record<string, string> = {}): Promise<string> {
  const { host, port, user, password, database } = admin;
  const env = {
    ...process.env,
    DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${database}`,
    ...settings,
  };
  const { stdout } = await run(process.execPath, [join(root, 'bin/pactdesk.cjs'), ...args], {
    env,
  });
  return stdout;
}

async function mailTo(address: string, subject: RegExp) {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = sink.mails.find(
      (mail) => mail.to?.some((to) => to.address === address) && subject.test(mail.subject ?? ''),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `no mail to ${address} about ${subject}; there are: ${sink.mails.map(({ subject }) => subject)}`,
  );
}

const manager = {
  name: 'Марина Ковальчук',
  email: 'marina@pactdesk.example',
  password: 'a long enough sentence',
};
const engineer = {
  name: 'Nora Lindqvist',
  email: 'nora@pactdesk.example',
  password: 'another long sentence',
};
const owner = { email: 'olga@veresk.example', password: 'вереск цветёт в августе' };
const code = 'K7Q2M-9XRTA-4HD8W-P3L6Z';
let number = '';

const [managerPage, ownerPage, engineerPage] = [await newPage(), await newPage(), await newPage()];

test('the first person to open an empty installation becomes its administrator', async () => {
  await managerPage.goto(`${url}/`);
  await managerPage.goto(`${url}/setup`);
  await managerPage.getByLabel('Your name').fill(manager.name);
  await managerPage.getByLabel('E-mail').fill(manager.email);
  await managerPage.getByLabel('Choose a password').fill(manager.password);
  await managerPage.getByRole('button', { name: 'Create the administrator' }).click();
  await managerPage.getByRole('heading', { name: 'Duty queue' }).waitFor();
});

test('the operator imports the licence registry and adds an engineer by command', async () => {
  const file = join(folder, 'licences.csv');
  await writeFile(
    file,
    `activation_code,product,seats,valid_from,valid_until\n${code},endpoint-shield-windows,900,2026-01-01,2099-12-31\nBAD,endpoint-shield-windows,1,2026-01-01,2027-01-01\n`,
  );
  await assert.rejects(
    pactdesk(['licences', 'import', file]),
    (error: { stdout: string; stderr: string }) => {
      assert.match(error.stdout, /1 licences imported, 1 lines left out/);
      assert.match(error.stderr, /licences\.csv:3: activation_code/);
      return true;
    },
  );
  const added = await pactdesk(
    ['staff', 'add', '--email', engineer.email, '--name', engineer.name],
    {
      PACTDESK_PASSWORD: engineer.password,
    },
  );
  assert.match(added, /nora@pactdesk\.example can sign in/);
});

test('C1: a person registers their company with an activation code, pasted whole, and a link by e-mail', async () => {
  await ownerPage.goto(`${url}/register`);
  const first = ownerPage.getByLabel('Group 1 of 4');
  await first.focus();
  await ownerPage.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, code.toLowerCase());
  await ownerPage.getByLabel('Company name').fill('Вересковая Логистика');
  await ownerPage.getByLabel('Given name').fill('Ольга');
  await ownerPage.getByLabel('Family name').fill('Щербакова');
  await ownerPage.getByLabel('Work e-mail').fill(owner.email);
  await ownerPage.getByRole('button', { name: 'Get a sign-in link' }).click();
  await ownerPage.getByText(`We have sent an e-mail to ${owner.email}.`).waitFor();
  const mail = await mailTo(owner.email, /./);
  const link = /http\S+\/confirm#\S+/.exec(mail.text ?? '')?.[0];
  assert.ok(link, 'the mail has no link');
  await ownerPage.goto(link.replace(/^http:\/\/[^/]+/, url));
  await ownerPage.getByLabel('Choose a password').fill(owner.password);
  await ownerPage.getByRole('button', { name: 'Open my account' }).click();
  await ownerPage.getByRole('heading', { name: 'Requests' }).waitFor();
});

test('staff create an active contract with her as its named contact', async () => {
  await managerPage.goto(`${url}/desk/contracts/new`);
  await managerPage.getByLabel('Company').fill('вереск');
  await managerPage.getByText('Вересковая Логистика').click();
  await managerPage.getByLabel('Contract number').fill('SC-48117');
  await choose(managerPage, 'Plan', 'Business');
  const year = new Date().getFullYear();
  await managerPage.getByLabel('First day').fill(`${year}-01-01`);
  await managerPage.getByLabel('Last day').fill(`${year + 1}-12-31`);
  await managerPage.getByRole('radio', { name: /^Active at once/ }).check({ force: true });
  await managerPage.getByText('Ольга Щербакова').click();
  await managerPage.getByRole('button', { name: 'Create the active contract' }).click();
  await managerPage.getByText('Contract SC-48117 is active.').waitFor();
});

test('R2, K2: she sees what is left and by when she will hear before she sends, and is told again after', async () => {
  await ownerPage.getByRole('link', { name: 'New request' }).first().click();
  await ownerPage.getByRole('link', { name: /^Technical support/ }).click();
  await ownerPage.getByRole('radio', { name: 'Servers' }).check({ force: true });
  await choose(ownerPage, 'Product', 'Endpoint Shield for Windows');
  await choose(ownerPage, 'Version', '12.3.1.480');
  await ownerPage.getByText('Update recommended: 12.4.0.912.').waitFor();
  await ownerPage.getByText('36 of 36 premium incidents left.').waitFor();
  await ownerPage.getByRole('radio', { name: /^Business until/ }).check({ force: true });
  await ownerPage.getByRole('radio', { name: /2 High/ }).check({ force: true });
  await choose(ownerPage, 'What do you need?', 'Something does not work');
  await choose(ownerPage, 'More exactly', 'Installation, update or removal');
  await ownerPage.getByText('You will hear from us by').first().waitFor();
  await ownerPage.getByLabel('Short title').fill('Агент не обновляется до 12.4 на серверах');
  await ownerPage
    .getByLabel('Describe it')
    .fill('На 14 серверах из 60 задача обновления заканчивается ошибкой 1603.');
  await ownerPage.getByRole('button', { name: /Send request/ }).click();
  await ownerPage.getByText(/PD-\d+ is sent/).waitFor();
  number = /PD-\d+/.exec(ownerPage.url())?.[0] ?? '';
  assert.match(number, /^PD-\d+$/);
  await ownerPage.getByText('We answer by').first().waitFor();
  await ownerPage.getByRole('button', { name: 'Why this deadline?' }).click();
  await ownerPage.getByText(/Business promises an answer within 6 working hours/).waitFor();
});

/** Works with a native select and with a combobox. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
    await field.selectOption({ label: option });
    return;
  }
  await field.click();
  await page.getByRole('option', { name: option }).click();
}

test('R5: the confirmation comes by e-mail with the number and the promised time', async () => {
  const mail = await mailTo(owner.email, new RegExp(number));
  assert.match(mail.text ?? '', /SC-48117|Business/);
  assert.match(mail.messageId ?? '', /^<.+@.+>$/);
  assert.equal(mail.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-generated');
});

test('an engineer finds the request in the queue, takes it and answers', async () => {
  await engineerPage.goto(`${url}/sign-in`);
  await engineerPage.getByLabel('E-mail').fill(engineer.email);
  await engineerPage.getByLabel('Password', { exact: true }).fill(engineer.password);
  await engineerPage.getByRole('button', { name: 'Sign in' }).click();
  await engineerPage.getByText('Агент не обновляется до 12.4 на серверах').first().click();
  await engineerPage.getByRole('button', { name: 'Take' }).click();
  await engineerPage.getByText('Nora Lindqvist took the request').first().waitFor();
  await engineerPage
    .getByLabel('Write to the customer')
    .fill('The policy denies SYSTEM the right to write. Restore it and run the task again.');
  await engineerPage.getByText('Provide solution', { exact: true }).first().click();
  const qualified = engineerPage.getByRole('switch', { name: /qualified answer/ });
  if (!(await qualified.isChecked())) await qualified.click({ force: true });
  await engineerPage
    .getByRole('button', { name: /Provide solution/ })
    .last()
    .click();
  await engineerPage.getByText('Answered in time').first().waitFor();
});

test('the receipt shows both sides the promise kept, and she closes the request', async () => {
  await mailTo(owner.email, new RegExp(number));
  await ownerPage.reload();
  await ownerPage.getByText('Answered in time').first().waitFor();
  await ownerPage.getByText('The policy denies SYSTEM the right to write.').waitFor();
  await ownerPage.getByRole('button', { name: 'It works, close' }).click();
  await ownerPage.getByText('This request has ended').waitFor();
});

test('no page complained', () => {
  assert.deepEqual(complaints, []);
});
