import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Call, OpenLoop, OpenLoopOrder } from './open-loop.ts';

// A process of its own for `openLoop`, which tells it what to call and hears what came of it.

process.once('message', async (order: OpenLoopOrder) => {
  const result = await callAtPace(order);
  process.send?.(result, () => process.disconnect?.());
});

/**
 * Sends at moments that were planned before, evenly apart, whether answers come or not. What a slow answer makes wait counts
 * as waiting, also inside this process: each latency begins at the planned moment.
 */
async function callAtPace({ url, calls, perSecond, seconds }: OpenLoopOrder): Promise<OpenLoop> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const latencies: number[] = [];
  const answers: Promise<boolean>[] = [];
  const started = performance.now();
  for (let i = 0; i < seconds * perSecond; i += 1) {
    const planned = (i * 1000) / perSecond;
    const wait = started + planned - performance.now();
    if (wait > 0) await delay(wait);
    const call = calls[i % calls.length] as Call;
    answers.push(
      answered(url, call, agent).then((isGood) => {
        latencies.push(performance.now() - started - planned);
        return isGood;
      }),
    );
  }
  const good = await Promise.all(answers);
  agent.destroy();
  latencies.sort((one, other) => one - other);
  const at = (share: number) =>
    Number((latencies[Math.floor(latencies.length * share)] ?? Number.NaN).toFixed(2));
  return {
    p50: at(0.5),
    p99: at(0.99),
    max: at(1 - 1 / latencies.length),
    sent: good.length,
    failed: good.filter((isGood) => !isGood).length,
  };
}

/** Whether the whole answer came and is a success; its words are not looked at. */
const answered = (url: string, { path, cookie }: Call, agent: Agent): Promise<boolean> =>
  new Promise((resolve) => {
    request(url + path, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode === 200));
      response.on('error', () => resolve(false));
    })
      .on('error', () => resolve(false))
      .end();
  });
