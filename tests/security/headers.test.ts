import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { createApp } from '../../server/platform/http/app.ts';
import { launchChromium } from '../support/chromium.ts';
import { installation } from '../support/installation.ts';

const { url } = await installation();
const browser = await launchChromium();
after(() => browser.close());

const policyOf = (response: Response) =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );

for (const path of ['/sign-in', '/api/setup', '/scheme.js', '/api/nothing', '/healthz']) {
  test(`${path} lets no script run but our own files, and nobody frame it`, async () => {
    const policy = policyOf(await fetch(url + path));
    assert.equal(policy.get('default-src'), "'none'");
    assert.equal(policy.get('script-src'), "'self'");
    assert.equal(policy.get('connect-src'), "'self'");
    assert.equal(policy.get('worker-src'), "'self'");
    assert.equal(policy.get('object-src'), "'none'");
    assert.equal(policy.get('base-uri'), "'none'");
    assert.equal(policy.get('form-action'), "'self'");
    assert.equal(policy.get('frame-ancestors'), "'none'");
  });

  test(`${path} is sent with the headers that make browsers careful`, async () => {
    const { headers } = await fetch(url + path);
    const expected = {
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(headers.get(name), value);
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(\), .*microphone=\(\)/);
    assert.equal(headers.get('x-powered-by'), null);
    assert.equal(headers.get('server'), null);
  });
}

test('a page’s styles count only with a nonce that no other answer has', async () => {
  const nonces = await Promise.all(
    ['/sign-in', '/requests'].map(async (path) => {
      const response = await fetch(url + path);
      const [, nonce = ''] =
        /^'self' 'nonce-([\w+/=]{24})'$/.exec(policyOf(response).get('style-src') ?? '') ?? [];
      assert.ok((await response.text()).includes(`nonce="${nonce}"`));
      return nonce;
    }),
  );
  assert.equal(new Set(nonces).size, 2);
});

test('the page holds no script and no style of its own', async () => {
  const page = await (await fetch(`${url}/sign-in`)).text();
  for (const [, attributes = '', inside = ''] of page.matchAll(/<script([^>]*)>([^<]*)/g)) {
    assert.match(attributes, /src=/);
    assert.equal(inside, '');
  }
  assert.doesNotMatch(page, /<style|\son\w+=|javascript:/i);
});

test('a script or a style that somebody put into the page does nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const done = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { color: rgb(1, 2, 3) !important }';
    document.body.append(style);
    const image = document.createElement('div');
    image.innerHTML = '<img src="/no-such-image" onerror="document.title = \'taken over\'">';
    document.body.append(image);
    return { title: document.title, colour: getComputedStyle(document.body).color };
  });
  assert.notEqual(done.title, 'taken over');
  assert.notEqual(done.colour, 'rgb(1, 2, 3)');
  await page.close();
});

for (const [publicUrl, expected] of [
  ['https://support.example.org', /max-age=31536000; includeSubDomains/],
  ['http://support.example.org', /^$/],
] as const) {
  test(`under ${publicUrl} browsers are ${expected.source === '^$' ? 'not ' : ''}told to come back by https only`, async () => {
    const app = await createApp({
      log: pino({ level: 'silent' }),
      publicUrl,
      privateToThisMachine: false,
      trustedProxies: null,
    });
    const { headers } = await app.inject('/nothing');
    assert.match(String(headers['strict-transport-security'] ?? ''), expected);
  });
}
