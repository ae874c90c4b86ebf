import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { offerLanguages } from '../../api/primitives.ts';
import { createApp } from '../platform/http/app.ts';
import { languages } from '../platform/translations.ts';
import { startDevMailbox } from './dev-mailbox.ts';
import { devMailRoutes } from './index.ts';
import type { Letter } from './letter.ts';
import { previewNames } from './previews.ts';
import { createSend } from './transport.ts';

const folder = join(await mkdtemp(join(tmpdir(), 'pactdesk-mail-')), 'mail');
offerLanguages(languages());
const mailbox = await startDevMailbox(folder);
const app = await createApp({
  log: pino({ level: 'silent' }),
  publicUrl: 'http://localhost:4000',
  privateToThisMachine: true,
  trustedProxies: null,
});
devMailRoutes(app, folder);
after(async () => {
  await app.close();
  await mailbox.stop();
  await rm(join(folder, '..'), { recursive: true });
});

const send = createSend(mailbox.smtpUrl, 5000);
const letter = (subject: string, words: Partial<Letter> = {}): Letter => ({
  from: 'Support <support@desk.example>',
  to: { name: 'Olga', address: 'olga@veresk.example' },
  messageId: '<a@desk.example>',
  subject,
  text: 'See https://desk.example/confirm#abc for more',
  html: '<html><head></head><body><p onclick="x">Hello &amp; welcome</p></body></html>',
  headers: {},
  ...words,
});

const get = async (url: string) => (await app.inject({ url })).body;

async function shown(sent: Letter): Promise<string> {
  await send(sent);
  const [, id] = /\/dev\/mail\/([0-9a-f-]{36})/.exec(await get('/dev/mail')) ?? [];
  return get(`/dev/mail/${id}`);
}

test('mails are listed newest first', async () => {
  await send(letter('first one'));
  await send(letter('second one'));
  const page = await get('/dev/mail');
  assert.ok(page.indexOf('second one') < page.indexOf('first one'));
  assert.match(page, /olga@veresk\.example/);
});

test('links in the text of a mail can be followed', async () => {
  const page = await shown(letter('with a link'));
  assert.match(
    page,
    /<a href="https:\/\/desk\.example\/confirm#abc" target="_blank" rel="noopener">/,
  );
});

test('the HTML of a mail is shown in a frame in which no script runs', async () => {
  const page = await shown(letter('with html'));
  const [, sandbox] = /<iframe[^>]* sandbox="([^"]*)"/.exec(page) ?? [];
  assert.equal(sandbox, 'allow-popups allow-popups-to-escape-sandbox');
  assert.ok(
    page.includes('srcdoc="&lt;html&gt;&lt;head&gt;&lt;base target=&quot;_blank&quot;&gt;'),
  );
  assert.ok(page.includes('Hello &amp;amp; welcome'));
});

test('markup in any part of a mail stays text on the page around it', async () => {
  const evil = '"><script>alert(1)</script>';
  const page = await shown(
    letter(evil, { text: evil, html: evil, to: { name: evil, address: 'a@b.example' } }),
  );
  assert.doesNotMatch(page, /<script/);
  assert.doesNotMatch(await get('/dev/mail'), /<script/);
});

test('only an id of a stored mail opens a file', async () => {
  for (const id of ['..%2f..%2fpackage', '%00', '018f0000-0000-7000-8000-000000000000']) {
    const { statusCode } = await app.inject({ url: `/dev/mail/${id}` });
    assert.ok(statusCode === 400 || statusCode === 404, `${id}: ${statusCode}`);
  }
});

test('a mail is a whole file or none', async () => {
  await send(letter('whole'));
  assert.ok((await readdir(folder)).every((name) => name.endsWith('.eml')));
});

test('the newest 500 are kept', async () => {
  const oldest = '00000000-0000-7000-8000-000000000000.eml';
  await writeFile(join(folder, oldest), '');
  for (let i = 0; i < 500; i++) await writeFile(join(folder, `${randomUUIDv7()}.eml`), '');
  await send(letter('the newest'));
  const names = await readdir(folder);
  assert.equal(names.length, 500);
  assert.ok(!names.includes(oldest));
  assert.match(await get('/dev/mail'), /the newest/);
});

test('every mail can be looked at in each language, in light and in dark', async () => {
  const list = await get('/dev/mail/previews');
  const pages = [...list.matchAll(/href="(\/dev\/mail\/previews\/[^"]+)"/g)].map(
    ([, url = '']) => url,
  );
  assert.equal(pages.length, previewNames.length * 3);
  for (const url of pages) {
    const page = await get(url);
    assert.equal(page.match(/<iframe[^>]* sandbox="/g)?.length, 2);
    assert.match(page, /color-scheme:light}[\s\S]*color-scheme:dark}/);
  }
});

test('a mail or a language that does not exist has no preview', async () => {
  for (const path of ['nothing/en', 'answered/de', '__proto__/en', 'constructor/en']) {
    const { statusCode } = await app.inject({ url: `/dev/mail/previews/${path}` });
    assert.ok(statusCode === 400 || statusCode === 404, `${path}: ${statusCode}`);
  }
});
