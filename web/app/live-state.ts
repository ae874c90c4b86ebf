import { useSyncExternalStore } from 'react';

/** Whether this page hears of changes. Times are epoch ms on this device's clock. */
export interface LiveState {
  connected: boolean;
  /** When it became so. */
  since: number;
  /** When the line last showed that it is awake. */
  updatedAt: number;
}

/** Lists ask by themselves this often: rarely while changes are heard of, often while they are not. */
const POLL_MS = { connected: 120_000, lost: 15_000 };
/** A server that starts anew is back sooner: nobody needs to be told of that. */
const PATIENCE_MS = 2500;

let state: LiveState = { connected: true, since: Date.now(), updatedAt: Date.now() };
let lostAt: number | undefined;
let losing: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

function show(next: LiveState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** The line is awake. */
export function markAwake(now = Date.now()): void {
  clearTimeout(losing);
  losing = undefined;
  lostAt = undefined;
  show({ connected: true, since: state.connected ? state.since : now, updatedAt: now });
}

/** The line is lost; shown only if it stays so for a moment. */
export function markLost(now = Date.now()): void {
  lostAt ??= now;
  losing ??= setTimeout(() => {
    if (state.connected) show({ ...state, connected: false, since: lostAt ?? Date.now() });
  }, PATIENCE_MS);
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useLiveState = (): LiveState => useSyncExternalStore(watch, () => state);

/** For `refetchInterval`: what is heard of need not be asked for. */
export const pollInterval = (): number => (state.connected ? POLL_MS.connected : POLL_MS.lost);
