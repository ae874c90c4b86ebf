import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** What a holder said about its start: `refused` holds the words where it failed. */
interface Said {
  readonly adopted?: boolean;
  readonly host?: string;
  readonly refused?: string;
}

export interface Holder {
  readonly said: Said;
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
  /** Lets it leave in order, and waits until it has ended. */
  leave(): Promise<void>;
  /** Ends it with kill -9, and waits until it has ended. */
  kill(): Promise<void>;
}

interface Options {
  /** The user to run as; only root can choose. */
  readonly uid?: number;
  /** The holder to run, where the test has its own copy. */
  readonly program?: string;
  /** Put before the command, such as `setpriv` with its options. */
  readonly wrapper?: readonly string[];
  readonly detached?: boolean;
}

const ownHolder = fileURLToPath(new URL('./holder.ts', import.meta.url));

/** Starts the embedded database of `dataDir` in another process, and waits for what it says. */
export async function hold(
  t: TestContext,
  dataDir: string,
  options: Options = {},
): Promise<Holder> {
  const { uid, program = ownHolder, wrapper = [], detached = false } = options;
  const args = ['--disable-warning=ExperimentalWarning', program, dataDir];
  const [file = process.execPath, ...rest] = [...wrapper, process.execPath, ...args];
  const child = spawn(file, rest, {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = once(child, 'exit');
  t.after(() => child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    said: JSON.parse(line),
    process: child,
    ended,
    async leave() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
