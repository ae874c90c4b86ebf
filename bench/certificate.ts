import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../tests/support/server-process.ts';
import { signIn } from './support/load.ts';

export const names = ['certificate_pdf_ms'];

const LANGUAGES = ['en', 'ru', 'es'];
const WARM_UP = 12;
const CALLS = 90;
const AT_ONCE = 4;

/**
 * A certificate through HTTP, from the call to its last byte, one after the other in three languages: the 99th of a
 * hundred. Beside it: how long others wait for a small answer while four are drawn at once, without a pause.
 */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  const limit = { RATE_LIMIT_PER_PERSON: '1000000', RATE_LIMIT_PER_ADDRESS: '1000000' };
  const server = await startProcess('demo', { DATA_DIR: dataDir, ...limit });
  try {
    const cookie = await signIn(server.url, 'olga@veresk.example', 'pactdesk-demo');
    const path = `/api/contracts/${await contractOf(server.url, cookie)}/certificate`;
    const one = (index: number) =>
      timed(`${server.url}${path}?language=${LANGUAGES[index % LANGUAGES.length]}`, cookie);
    for (let index = 0; index < WARM_UP; index += 1) await one(index);
    const alone = [];
    for (let index = 0; index < CALLS; index += 1) alone.push(await one(index));
    const others: number[] = [];
    let drawing = true;
    const waiting = (async () => {
      while (drawing) others.push(await timed(`${server.url}/api/me`, cookie));
    })();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, lane) => {
        for (let index = lane; index < CALLS; index += AT_ONCE) await one(index);
      }),
    );
    drawing = false;
    await waiting;
    return [
      {
        name: 'certificate_pdf_ms',
        value: share(alone, 0.99),
        unit: 'ms',
        median: share(alone, 0.5),
        calls: CALLS,
        small_call_beside_four_p99_ms: share(others, 0.99),
      },
    ];
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const share = (times: number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * part) - 1] ?? 0) * 10) / 10;
};

async function timed(url: string, cookie: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - started;
}

async function contractOf(url: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/api/support-levels`, { headers: { cookie } });
  const { levels } = (await answer.json()) as { levels: { contractId: string | null }[] };
  return String(levels[0]?.contractId);
}
