import { setTimeout as delay } from 'node:timers/promises';

/** Does `work` every `everyMs` milliseconds, never twice at once, until stopped; `stop` waits for work under way. */
export function repeat(
  work: () => Promise<void>,
  everyMs: number,
  complain: (error: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = (async () => {
    for (;;) {
      await delay(everyMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      await work().catch(complain);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return rounds;
    },
  };
}
