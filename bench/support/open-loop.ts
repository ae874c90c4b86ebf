import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export interface Call {
  path: string;
  cookie: string;
}

export interface OpenLoop {
  /** Milliseconds from the planned moment of sending to the last byte of the answer. */
  p50: number;
  p99: number;
  max: number;
  sent: number;
  /** Answers that were no success, and calls without an answer. */
  failed: number;
}

/**
 * Sends at moments that were planned before, evenly apart, whether answers come or not. What a slow answer makes wait counts
 * as waiting, also inside this process: each latency begins at the planned moment.
 */
export async function openLoop(
  url: string,
  calls: readonly Call[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<OpenLoop> {
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
