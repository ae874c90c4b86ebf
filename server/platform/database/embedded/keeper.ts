import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { stopServer } from './postmaster.ts';
import { joinOrStart } from './server.ts';
import { leave } from './session.ts';
import type { Site } from './site.ts';

const firstPause = 100; // ms, doubled after each failure
const longestPause = 5_000;

/**
 * Stays present on the server until `stop`. When the connection is lost (a crash of one of the server's processes
 * cuts all of them; the whole server may have been killed) it comes back, starting the server again if need be:
 * without presence, the next to leave would stop the server under us.
 */
export function keepPresent(
  site: Site,
  first: Client,
  progress: (message: string) => void,
): { stop(): Promise<void> } {
  let client: Client | undefined;
  const leaving = new AbortController();
  let returning: Promise<void> | undefined;

  function hold(next: Client): void {
    client = next;
    next.once('end', () => {
      client = undefined;
      if (!leaving.signal.aborted) returning = comeBack();
    });
  }

  async function comeBack(): Promise<void> {
    for (
      let pause = firstPause;
      !leaving.signal.aborted;
      pause = Math.min(pause * 2, longestPause)
    ) {
      try {
        return hold((await joinOrStart(site, progress, false)).client);
      } catch (error) {
        progress(`The database was lost: ${error instanceof Error ? error.message : error}`);
        await sleep(pause, undefined, { signal: leaving.signal }).catch(() => {});
      }
    }
  }

  async function leaveAndStop(): Promise<void> {
    leaving.abort();
    await returning;
    if (!client) return;
    const last = await leave(client).catch(() => false); // gone already: nothing to stop
    if (last) await stopServer(site);
  }

  let stopped: Promise<void> | undefined;
  hold(first);
  return {
    stop() {
      stopped ??= leaveAndStop();
      return stopped;
    },
  };
}
