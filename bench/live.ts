import { setTimeout as delay } from 'node:timers/promises';
import { LiveListener } from '../tests/support/live-listener.ts';
import { type Filled, withFilledServer } from './support/filled-server.ts';
import { signIn } from './support/load.ts';

export const names = ['live_change_p99_ms'];

const DESKS = 200;
const CHANGES = 60;
const BETWEEN_MS = 500;

/** A desk asks for its queue again as the page does: changes gathered, then a rest. */
const gatherMs = () => 50 + Math.random() * 150;
const REST_MS = 500;

interface Times {
  /** When each request's change was answered to whoever made it. */
  answered: Map<string, number>;
  /** Milliseconds from that answer to the event at each desk. */
  told: number[];
  /** And to the queue that was asked for afterwards. */
  shown: number[];
}

/**
 * A customer writes, and 200 desks hear of it and ask for their queue again, each over a connection and a session of
 * its own, over 20,000 open requests. The figure is the time to the event; the time to the new queue stands beside it.
 */
export const run = () =>
  withFilledServer(async (filled) => {
    const times: Times = { answered: new Map(), told: [], shown: [] };
    const desks = await Promise.all(
      filled.desks.map((cookie) => LiveListener.open(filled.url, cookie)),
    );
    const listening = desks.map((desk, index) =>
      listen(desk, filled.url, filled.desks[index] ?? '', times),
    );
    await change(filled, times);
    await Promise.all(listening);
    await Promise.all(desks.map((desk) => desk.close()));
    return [
      {
        name: 'live_change_p99_ms',
        value: p99(times.told),
        unit: 'ms',
        desks: DESKS,
        changes: CHANGES,
        told: times.told.length,
        queue_shown_p99_ms: p99(times.shown),
      },
    ];
  }, DESKS);

async function change({ url, customers }: Filled, { answered }: Times): Promise<void> {
  const [customer] = customers;
  if (!customer) throw new Error('nobody is there to write');
  const cookie = await signIn(url, customer.owner.email);
  for (const number of customer.others.slice(0, CHANGES)) {
    const response = await fetch(`${url}/api/requests/${number}/messages`, {
      method: 'POST',
      headers: { origin: url, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'reply', body: 'It happened again.' }),
    });
    answered.set(number, performance.now());
    if (!response.ok) throw new Error(`${number}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    await delay(BETWEEN_MS);
  }
}

/** Until this desk was told of every change and has shown the last. */
async function listen(desk: LiveListener, url: string, cookie: string, times: Times) {
  const waiting: string[] = [];
  const heard = (async () => {
    for (let seen = 0, told = 0; told < CHANGES; told += 1) {
      const event = await desk.next(({ kind }) => kind === 'request', seen);
      seen = desk.heard.indexOf(event) + 1;
      if (event.kind !== 'request') continue;
      times.told.push(await since(event.number, times));
      waiting.push(event.number);
    }
  })();
  for (let shown = 0; shown < CHANGES; ) {
    if (waiting.length === 0) {
      await delay(5);
      continue;
    }
    await delay(gatherMs());
    const numbers = waiting.splice(0);
    const queue = await fetch(`${url}/api/queue`, { headers: { cookie } });
    await queue.arrayBuffer();
    for (const number of numbers) times.shown.push(await since(number, times));
    shown += numbers.length;
    await delay(REST_MS);
  }
  await heard;
}

/** The event may be here before the answer is there: that is no time at all. */
async function since(number: string, { answered }: Times): Promise<number> {
  const at = performance.now();
  while (!answered.has(number)) await delay(1);
  return Math.max(0, at - (answered.get(number) ?? at));
}

const p99 = (times: number[]): number =>
  Math.round(times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0);
