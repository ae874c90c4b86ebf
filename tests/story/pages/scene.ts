import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { stateJoining } from '../../../server/companies/index.ts';
import { sweepAlarms } from '../../../server/escalation/index.ts';
import { adminOf } from '../../support/admin.ts';
import { axeFaults } from '../../support/axe.ts';
import { launchChromium } from '../../support/chromium.ts';
import { deeds } from '../../support/deeds.ts';
import { Caller, installation } from '../../support/installation.ts';
import { MailLinks } from '../../support/mail-links.ts';
import { PASSWORD, World } from '../../support/world.ts';

const installed = await installation();
const { database, url } = installed;
const world = await World.open(database);
export const company = await world.company('plus');
export const engineer = await world.staff('engineer');
export const head = await world.staff('head');
export const administrator = await world.staff('administrator', 'head');
export const asking = await world.person();
const browser: Browser = await launchChromium();
after(() => browser.close());

export interface Visit {
  name: string;
  path: string;
  as?: string;
}

type Context = Awaited<ReturnType<Browser['newContext']>>;
const cookies = new Map<string, Awaited<ReturnType<Context['cookies']>>>();

/** Wider than any window, by every way a message has. */
const everyMark = `Посмотрите **журнал** и \`C:\\ProgramData\\${'Endpoint'.repeat(12)}\`:

\`\`\`text
MSI (s) (7C:18) ${'Note: 1: 1321 2: '.repeat(12)}
\`\`\`

- https://docs.example.org/${'very-long-path/'.repeat(10)}
- второй пункт

| Сервер | ${'Очень длинный столбец '.repeat(6)} |
|--------|---|
| msk-fs-01 | ${'x'.repeat(80)} |

> ${'цитата'.repeat(30)}`;

async function sentRequest(): Promise<string> {
  const context = await browser.newContext();
  await signIn(context, company.owner.email);
  const body = {
    ...world.request(company, { severity: 1 }),
    subject: 'Очень длинная тема '.repeat(8).trim(),
    description: everyMark,
  };
  const { idempotencyKey: _key, ...typed } = body;
  const response = await context.request.post(`${url}/api/requests`, {
    headers: { origin: url },
    data: typed,
  });
  const { number } = await response.json();
  await context.close();
  return number;
}

/** Each person signs in once: it is slow on purpose. */
async function signIn(context: Context, email: string): Promise<void> {
  const known = cookies.get(email);
  if (known) return context.addCookies(known);
  const response = await context.request.post(`${url}/api/sessions`, {
    headers: { origin: url },
    data: { email, password: PASSWORD },
  });
  assert.equal(response.status(), 201);
  cookies.set(email, await context.cookies());
}

/** Fragments as the links of mails carry them. */
async function linksOfMails() {
  const links = new MailLinks(adminOf(installed));
  const owner = await Caller.signedIn(url, company.owner.email);
  const email = 'somebody.with.a.long.address@subsidiary.example.org';
  const path = `/api/companies/${company.publicId}/invitations`;
  const { body } = await owner.call('POST', path, { email });
  return {
    invitation: await links.toInvitation(body.id),
    language: await links.toLanguage(company.owner.id),
  };
}

/** One whose promise was broken long ago: whoever works on it is told, as they are of any. */
async function brokenPromise(): Promise<void> {
  const { send, move } = deeds(database, world.book);
  const at = world.now - 20 * 86_400_000;
  const late = {
    ...world.request(company, { severity: 1 }),
    subject: 'Donaudampfschiff'.repeat(12),
  };
  const broken = await send(company.owner, late, at);
  await move(engineer, broken, { move: 'take' }, at);
  while ((await sweepAlarms(database, world.book)) > 0);
}

/** Of the company, which they name, and of support, where they do not. */
async function joinings(): Promise<void> {
  const { rows } = await adminOf(installed).query(
    'select code from activation_codes where company_id = $1',
    [company.id],
  );
  const activationCode = String(rows[0]?.code);
  const companyName = company.owner.companies[0]?.name ?? '';
  await stateJoining(database, asking, { activationCode, companyName });
  const another = { activationCode, companyName: 'Совсем другая '.repeat(12).trim() };
  await stateJoining(database, await world.person(), another);
}

await brokenPromise();
await joinings();
export const number = await sentRequest();
export const links = await linksOfMails();
interface Look {
  locale: string;
  colorScheme: 'light' | 'dark';
  /** Of the window, one after the other. */
  widths: readonly number[];
}

const looks: readonly Look[] = [
  { locale: 'en-GB', colorScheme: 'light', widths: [1440, 390] },
  { locale: 'ru-RU', colorScheme: 'dark', widths: [1440, 390] },
  { locale: 'es-ES', colorScheme: 'light', widths: [320] },
];

/** A browser's window of a person's, kept from page to page. */
const windows = new Map<string, Promise<Page>>();

function windowOf(email: string | undefined, { locale, colorScheme }: Look): Promise<Page> {
  const key = `${email} ${locale}`;
  const open = async () => {
    const context = await browser.newContext({ colorScheme, locale });
    if (email) await signIn(context, email);
    return context.newPage();
  };
  const kept = windows.get(key) ?? open();
  windows.set(key, kept);
  return kept;
}

async function look(visit: Visit, chosen: Look): Promise<string[]> {
  const page = await windowOf(visit.as, chosen);
  const faults: string[] = [];
  page.removeAllListeners();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.setViewportSize({ width: chosen.widths[0] ?? 1440, height: 900 });
  // By way of an empty page: links that differ only behind the # are opened anew as well.
  await page.goto('about:blank');
  await page.goto(url + visit.path);
  await page.locator('h1, h2').first().waitFor();
  await page.waitForLoadState('networkidle');
  for (const width of chosen.widths) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await axeFaults(page)), ...(await overflow(page, width)));
  }
  return faults;
}

async function overflow(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [`the page is ${wide} px wide in a window of ${width}`] : [];
}

/**
 * Every page, on both widths and in both schemes: nothing for axe to find, nothing wider than the window, no complaint in
 * the console.
 */
export function lookAtAll(visits: readonly Visit[]): void {
  for (const visit of visits) {
    test(`${visit.name}: readable for everybody on both widths and in both schemes`, async () => {
      for (const each of looks) assert.deepEqual(await look(visit, each), [], each.locale);
    });
  }
}
