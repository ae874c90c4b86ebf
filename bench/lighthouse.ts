import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../tests/support/chromium.ts';
import { startProcess } from '../tests/support/server-process.ts';

export const names = ['lighthouse_performance', 'lighthouse_accessibility'];

const PASSWORD = 'pactdesk-demo';

/** Lighthouse brings 170 MB: it is fetched when it is wanted. `LIGHTHOUSE` names one that is there already. */
const lighthouse = process.env.LIGHTHOUSE?.split(' ') ?? ['npx', '--yes', 'lighthouse@13.5.0'];

interface Page {
  name: string;
  path: string;
  email: string | null;
}

interface Scores {
  performance: number;
  accessibility: number;
}

/** Each face's pages of the demo, as on an office computer; the lowest score counts. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const server = await startProcess('demo', { DATA_DIR: join(folder, 'data') });
  started.defer(server.stop);
  const scores: Record<string, Scores> = {};
  for (const page of await pagesOf(server.url))
    scores[page.name] = await scoresOf(page, server.url, folder);
  return (['performance', 'accessibility'] as const).map((category) => {
    const each = Object.entries(scores).map(([name, found]) => [name, found[category]] as const);
    const value = Math.min(...each.map(([, score]) => score));
    return { name: `lighthouse_${category}`, value, unit: 'of 100', ...Object.fromEntries(each) };
  });
}

async function pagesOf(url: string): Promise<Page[]> {
  const [customer, engineer] = ['olga@veresk.example', 'dmitry@pactdesk.example'];
  const number = await newestRequest(url, customer);
  return [
    { name: 'sign_in', path: '/sign-in', email: null },
    { name: 'portal_list', path: '/requests', email: customer },
    { name: 'portal_request', path: `/requests/${number}`, email: customer },
    { name: 'desk_queue', path: '/desk', email: engineer },
    { name: 'desk_request', path: `/desk/requests/${number}`, email: engineer },
  ];
}

async function newestRequest(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/requests?limit=1`, {
    headers: { cookie: await signIn(url, email) },
  });
  const { items } = (await response.json()) as { items: { number: string }[] };
  return items[0]?.number ?? '';
}

async function scoresOf({ name, path, email }: Page, url: string, folder: string): Promise<Scores> {
  const headers = join(folder, `${name}-headers.json`);
  const report = join(folder, `${name}.json`);
  const cookie = email ? { cookie: await signIn(url, email) } : {};
  await writeFile(headers, JSON.stringify(cookie));
  const [command = '', ...first] = lighthouse;
  const options = [
    '--preset=desktop',
    '--only-categories=performance,accessibility',
    '--output=json',
    `--output-path=${report}`,
    `--extra-headers=${headers}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync',
    '--quiet',
  ];
  const env = { ...process.env, CHROME_PATH: findChromium() ?? '' };
  await promisify(execFile)(command, [...first, url + path, ...options], { env });
  const { categories, finalDisplayedUrl } = JSON.parse(await readFile(report, 'utf8'));
  if (!finalDisplayedUrl.startsWith(url + path))
    throw new Error(`${path} led to ${finalDisplayedUrl}`);
  if (process.env.KEEP_REPORTS)
    await writeFile(join(process.env.KEEP_REPORTS, `${name}.json`), await readFile(report));
  const score = (category: keyof Scores) => Math.round(categories[category].score * 100);
  return { performance: score('performance'), accessibility: score('accessibility') };
}

async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookies = response.headers.getSetCookie().map((set) => set.split(';')[0]);
  return cookies.join('; ');
}
