import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { adminOf } from '../support/admin.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { pdfWords } from '../support/pdf.ts';
import { PASSWORD } from '../support/world.ts';

// A conversation: written with its tools, quoted, corrected, ended, gone on from, printed. Each test is a chapter.
const opened = await installation();
const { database, url } = opened;
const world = await World.open(database);
const company = await world.company('enterprise');
const { owner } = company;
const engineer = await world.staff('engineer');
const partner = await world.member(company, 'user');
await adminOf(opened).query('update email_directory set email = $2 where person_id = $1', [
  partner.id,
  'anna@partner.example',
]);
const browser: Browser = await launchChromium();
after(() => browser.close());
const asOwner = await Caller.signedIn(url, owner.email);
const asEngineer = await Caller.signedIn(url, engineer.email);
const { idempotencyKey: _key, ...typed } = world.request(company);
const { body: sent } = await asOwner.call('POST', '/api/requests', typed);
const { number } = sent;
const complaints: string[] = [];

async function signedIn(email: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(15_000);
  await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

const page = await signedIn(owner.email);

/** As a program puts it on the clipboard and Ctrl V takes it from there. */
const paste = (html: string, plain: string) =>
  page.evaluate(
    ([html, plain]) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', plain);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, plain] as const,
  );

test('she writes with keys and tools, takes a step back, pastes a table and looks at it', async () => {
  await page.goto(`${url}/requests/${number}`);
  await page.getByRole('toolbar', { name: 'Formatting' }).waitFor();
  const text = page.locator('textarea').first();
  await text.fill('It stays');
  await text.press('Control+a');
  await text.press('Control+b');
  assert.equal(await text.inputValue(), '**It stays**');
  await text.press('Control+z');
  assert.equal(await text.inputValue(), 'It stays');
  await text.press('Control+a');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  assert.equal(await text.inputValue(), '- It stays');
  await text.press('Control+End');
  await text.pressSequentially('\n\n');
  await paste(
    '<table><tr><td>host</td><td>ip</td></tr><tr><td>fs01</td><td>10.0.0.1</td></tr></table>',
    'host ip',
  );
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('| fs01 |'));
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('region', { name: 'Preview' }).getByRole('cell', { name: 'fs01' }).waitFor();
  await page.getByRole('button', { name: 'Preview' }).click();
  await text.press('Control+Enter');
  await page.getByRole('article').nth(1).getByRole('cell', { name: '10.0.0.1' }).waitFor();
});

test('she corrects what she sent, and what stood before can be read', async () => {
  await page.getByRole('article').nth(1).getByRole('button', { name: /^Edit/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Your message' }).fill('It stays on **fs02**');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const message = page.getByRole('article').nth(1);
  await message.locator('strong', { hasText: 'fs02' }).waitFor();
  await message.getByText('edited', { exact: true }).click();
  await message.getByRole('cell', { name: 'fs01' }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
});

test('she is warned before a partner’s address is added, and what she typed stays', async () => {
  const text = page.locator('textarea').first();
  await text.fill('Not sent yet');
  const pick = async () => {
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('option', { name: partner.name }).click();
    await page.getByRole('dialog').getByText('anna@partner.example').waitFor();
  };
  await pick();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: 'Do not add' }).click();
  await pick();
  await page.getByRole('button', { name: `Add ${partner.name}` }).click();
  await page.getByRole('button', { name: new RegExp(`Remove.*${partner.name}`) }).waitFor();
  assert.equal(await text.inputValue(), 'Not sent yet');
  await page.getByText(`to support, by mail also to ${partner.name}`).waitFor();
  await page
    .getByText(`Outside ${sent.company.name}: ${partner.name} (anna@partner.example)`)
    .waitFor();
  await text.fill('');
});

test('the engineer quotes what is selected of it', async () => {
  const desk = await signedIn(engineer.email);
  await desk.goto(`${url}/desk/requests/${number}`);
  const message = desk.getByRole('article').nth(1);
  await message.locator('strong', { hasText: 'fs02' }).waitFor();
  await desk.getByText(`to ${owner.name}, copy ${partner.name}`).waitFor();
  await desk
    .getByText(`Outside ${sent.company.name}: ${partner.name} (anna@partner.example)`)
    .waitFor();
  await message.getByText('It stays on').selectText();
  await message.getByRole('button', { name: `Quote ${owner.name}` }).click();
  await desk.waitForFunction(() =>
    /> It stays on fs02/.test(document.querySelector('textarea')?.value ?? ''),
  );
  await desk.context().close();
});

test('R4: after the end her answer opens a follow-up, and both know each other', async () => {
  await asEngineer.call('POST', `/api/requests/${number}/messages`, {
    kind: 'solution',
    body: `Install 12.4\n\n${'> a line of a log\n'.repeat(12)}> the last line`,
    qualified: true,
  });
  await asOwner.call('POST', `/api/requests/${number}/moves`, { move: 'accept' });
  await page.reload();
  await page.getByText('It takes no premium incident.').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.locator('textarea').first().fill('It came back');
  await page.getByRole('button', { name: 'Send as follow-up' }).click();
  await page.getByText(`a follow-up of ${number}.`).waitFor();
  await page.getByRole('link', { name: number }).click();
  await page.getByText('Your answer goes into its follow-up').waitFor();
});

test('R4: what she closed is final, her words stay, and the way to a new request is there', async () => {
  await page.goto(`${url}/requests/${number}`);
  const { body } = await asOwner.call('GET', `/api/requests/${number}`);
  const next = body.followUp.number;
  await page.goto(`${url}/requests/${next}`);
  await page.locator('textarea').first().fill('One thing more');
  await asOwner.call('POST', `/api/requests/${next}/moves`, { move: 'close' });
  await page.reload();
  await page.getByText('was closed for good').waitFor();
  await page.getByRole('link', { name: 'Open a new request' }).waitFor();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'One thing more');
});

test('on paper it is facts, promises and words with the zone, and no navigation', async () => {
  await page.goto(`${url}/requests/${number}/print`);
  await page.getByText('All times:').waitFor();
  await page.getByText('First').first().waitFor();
  await page.getByText('It stays on fs02').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  const words = pdfWords(await page.pdf({ format: 'A4' }));
  for (const wanted of [
    number,
    'It stays on fs02',
    'Install 12.4',
    'the last line',
    'All times:',
    'Enterprise',
    owner.name,
  ])
    assert.ok(words.includes(wanted), wanted);
  for (const navigation of ['Knowledge base', 'Back to the request', 'Sign out'])
    assert.ok(!words.includes(navigation), navigation);
  assert.deepEqual(complaints, []);
});
