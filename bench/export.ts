import { setTimeout as delay } from 'node:timers/promises';
import { residentMegabytes } from '../tests/support/server-process.ts';
import { type BigServer, withBigServer } from './support/big-server.ts';

export const names = ['export_100k_rss_mb'];

const SIZE = { requests: 100_000, companies: 32, engineers: 4 };
const LOOK_EVERY_MS = 50;

/** 100,000 requests as an Excel workbook through HTTP, and the most memory that the server held meanwhile. */
export const run = () => withBigServer({ ...SIZE, few: true }, exported);

async function exported({ url, pid, desk }: BigServer) {
  const cookie = desk.engineers[0]?.cookie ?? '';
  const before = await residentMegabytes(pid);
  const begun = performance.now();
  const file = await fetch(`${url}/api/queue/export?state=all&format=xlsx`, {
    headers: { cookie },
  });
  if (!file.ok || !file.body) throw new Error(`${file.status} ${await file.text()}`);
  const taking = bytesOf(file.body).finally(() => {
    taken = true;
  });
  let taken = false;
  let most = before;
  while (!taken) {
    most = Math.max(most, await residentMegabytes(pid));
    await delay(LOOK_EVERY_MS);
  }
  return [
    {
      name: 'export_100k_rss_mb',
      value: Math.round(most),
      unit: 'MB',
      before_mb: Math.round(before),
      rows: desk.made.requests,
      file_mb: Math.round((await taking) / 1_000_000),
      took_s: Math.round((performance.now() - begun) / 1000),
    },
  ];
}

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const part of body) bytes += part.length;
  return bytes;
}
