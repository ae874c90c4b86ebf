import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cleanup } from './cleanup.ts';

/** What a holder said about its start: `refused` holds the words where it failed. */
interface Said {
  readonly adopted?: boolean;
  readonly host?: string;
  readonly refused?: string;
}

interface Started {
  readonly process: ChildProcess;
  readonly said: Promise<Said>;
  /** Lets it leave in order, and waits until it has ended. */
  leave(): Promise<void>;
  /** Ends it by a signal, and waits until it has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

export interface Holder extends Omit<Started, 'said'> {
  readonly said: Said;
}

interface Options {
  /** The user to run as; only root can choose. */
  readonly uid?: number | undefined;
  /** The holder to run, where the test has its own copy. */
  readonly program?: string;
  /** Put before the command, such as `setpriv` with its options. */
  readonly wrapper?: readonly string[];
}

const ownHolder = fileURLToPath(new URL('./holder.ts', import.meta.url));

/** Starts the embedded database of `dataDir` in another process, in a process group of its own, and waits until it runs. */
export async function hold(
  t: TestContext,
  dataDir: string,
  options: Options = {},
): Promise<Holder> {
  const started = beginToHold(t, dataDir, options);
  return { ...started, said: await started.said };
}

/** The same without waiting. */
export function beginToHold(t: TestContext, dataDir: string, options: Options = {}): Started {
  const { uid, program = ownHolder, wrapper = [] } = options;
  const args = ['--disable-warning=ExperimentalWarning', program, dataDir];
  const [file = process.execPath, ...rest] = [...wrapper, process.execPath, ...args];
  const child = spawn(file, rest, {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = once(child, 'exit');
  const said = firstLine(child.stdout);
  said.catch(() => {}); // a test that kills it early does not ask
  cleanup(t, () => child.kill('SIGKILL'));
  return {
    process: child,
    said,
    async leave() {
      child.stdin.end();
      await ended;
    },
    async kill(signal = 'SIGKILL') {
      process.kill(-(child.pid ?? 0), signal);
      await ended;
    },
  };
}

async function firstLine(output: Readable): Promise<Said> {
  for await (const line of createInterface(output)) return JSON.parse(line);
  throw new Error('The holder ended without a word.');
}
