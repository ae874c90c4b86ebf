import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { residentMegabytes } from '../tests/support/server-process.ts';
import { type Filled, withFilledServer } from './support/filled-server.ts';
import { signIn } from './support/load.ts';
import { openLoop } from './support/open-loop.ts';
import type { UploadOrder } from './support/upload-caller.ts';

export const names = ['upload_2gb_rss_mb', 'answers_during_uploads_p99_ms'];

const MEGABYTE = 1_000_000;
/** Ordinary pages of a desk and its customers, in a second. */
const ANSWERS_PER_SECOND = 50;
const SECONDS = 20;

/** Over 20,000 requests: the server's memory while 2 GB come in, and its answers while twenty files do. */
export const run = (isWanted: (name: string) => boolean) =>
  withFilledServer(async (filled) => {
    const [customer] = filled.customers;
    if (!customer) throw new Error('nobody is there to upload');
    const cookie = await signIn(filled.url, customer.owner.email);
    const figures = [];
    if (isWanted('upload_2gb_rss_mb')) figures.push(await memory(filled, cookie));
    if (isWanted('answers_during_uploads_p99_ms')) figures.push(await answers(filled, cookie));
    return figures;
  });

/** Milliseconds that all uploads took. */
async function upload(order: UploadOrder): Promise<number> {
  const caller = fork(join(import.meta.dirname, 'support/upload-caller.ts'));
  caller.send(order);
  const gone = once(caller, 'exit').then(([code]) => {
    throw new Error(`the caller ended with ${code} and told nothing`);
  });
  const [took] = await Promise.race([once(caller, 'message') as Promise<[number]>, gone]);
  return took;
}

/** The most it had from the first byte until the file was checked. */
async function memory({ url, pid }: Filled, cookie: string) {
  const before = await residentMegabytes(pid);
  let most = before;
  const look = async () => {
    most = Math.max(most, await residentMegabytes(pid));
  };
  const looking = setInterval(look, 100);
  const took = await upload({ url, cookie, size: 2000 * MEGABYTE, uploads: 1 });
  await checked(url, cookie);
  clearInterval(looking);
  return {
    name: 'upload_2gb_rss_mb',
    value: Math.round(most),
    unit: 'MB',
    before_mb: Math.round(before),
    mb_per_s: Math.round(2_000_000 / took),
    includes: 'sha256 afterwards',
  };
}

/** Until nothing of one's own is still looked at. */
async function checked(url: string, cookie: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/uploads`, { headers: { cookie } });
    const { items } = (await answer.json()) as { items: { state: string }[] };
    if (items.every(({ state }) => state === 'ready')) return;
    await delay(200);
  }
}

/** Pages asked for at moments that were planned before, while twenty files come in as fast as the server takes them. */
async function answers(filled: Filled, cookie: string) {
  const { url, engineer, customers } = filled;
  const desk = await signIn(url, engineer);
  const long = customers[0]?.longRequest;
  const calls = [
    { path: '/api/requests', cookie },
    { path: `/api/requests/${long}`, cookie },
    { path: '/api/queue', cookie: desk },
    { path: `/api/requests/${long}`, cookie: desk },
  ];
  const pace = { perSecond: ANSWERS_PER_SECOND, seconds: SECONDS };
  const alone = await openLoop(url, calls, { ...pace, seconds: 5 });
  const uploading = upload({ url, cookie, size: 200 * MEGABYTE, uploads: 20 });
  const during = await openLoop(url, calls, pace);
  const took = await uploading;
  await checked(url, cookie);
  return {
    name: 'answers_during_uploads_p99_ms',
    value: Math.round(during.p99),
    unit: 'ms',
    p50_ms: Math.round(during.p50),
    max_ms: Math.round(during.max),
    alone_p99_ms: Math.round(alone.p99),
    failed: during.failed,
    uploads_took_s: Math.round(took / 1000),
    asked_for_s: SECONDS,
  };
}
