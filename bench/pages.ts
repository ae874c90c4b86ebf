import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { startProcess } from '../tests/support/server-process.ts';

export const names = ['first_page_script_kb'];

/** The script that a browser fetches for a first look at each face, as it comes over the wire: the largest counts. */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  const server = await startProcess('demo', { DATA_DIR: dataDir });
  const browser = await launchChromium();
  try {
    const faces = {
      sign_in: await scriptOf(browser, server.url, '/sign-in', null),
      portal: await scriptOf(browser, server.url, '/requests', 'olga@veresk.example'),
      desk: await scriptOf(browser, server.url, '/desk', 'dmitry@pactdesk.example'),
    };
    const value = Math.max(...Object.values(faces));
    return [{ name: 'first_page_script_kb', value, unit: 'kB', compressed: 'brotli', ...faces }];
  } finally {
    await browser.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function scriptOf(
  browser: Browser,
  url: string,
  path: string,
  email: string | null,
): Promise<number> {
  const context = await browser.newContext();
  if (email) {
    const data = { email, password: 'pactdesk-demo' };
    await context.request.post(`${url}/api/sessions`, { headers: { origin: url }, data });
  }
  const page = await context.newPage();
  await page.goto(url + path);
  await page.waitForLoadState('networkidle');
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  await context.close();
  return Math.round(bytes / 1000);
}
