import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const programs = join(root, 'node_modules/.bin');
/** The tools say `env node`: it must find the Node 26 beside them, not the one of an old machine. */
const env = { ...process.env, PATH: programs + delimiter + (process.env.PATH ?? '') };

export type Outcome = { ok: boolean; output: string };

/** Runs a command in the checkout to its end and keeps what it printed. `ok` is exit code 0. */
export function runCommand(command: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(printed).toString() }),
    );
  });
}

/** A program that npm installed, by name. */
export const tool = (name: string): string => join(programs, name);

/** Milliseconds in words, like `1.4 s`. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
