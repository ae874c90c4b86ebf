import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Call {
  path: string;
  cookie: string;
}

export interface Pace {
  perSecond: number;
  seconds: number;
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

export type OpenLoopOrder = Pace & { url: string; calls: readonly Call[] };

/**
 * The caller's collector has few things to look at and takes no processor from the server: its pauses would be counted as
 * the server's.
 */
const QUIET = ['--single-threaded-gc', '--no-allocation-site-pretenuring'];

/** Calls at moments that were planned before, evenly apart, whether answers come or not; from a process of its own. */
export async function openLoop(url: string, calls: readonly Call[], pace: Pace): Promise<OpenLoop> {
  const caller = fork(join(import.meta.dirname, 'open-loop-caller.ts'), { execArgv: QUIET });
  const order: OpenLoopOrder = { url, calls, ...pace };
  caller.send(order);
  const gone = once(caller, 'exit').then(([code]) => {
    throw new Error(`the caller ended with ${code} and told nothing`);
  });
  const [result] = await Promise.race([once(caller, 'message') as Promise<[OpenLoop]>, gone]);
  return result;
}
