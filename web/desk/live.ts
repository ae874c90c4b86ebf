import { pollInterval, useLiveState } from '../app/live-state.ts';

/** How the desk hears of changes. Times in epoch ms on this device's clock. */
interface Live {
  connected: boolean;
  /** When the line last showed that it is awake. */
  updatedAt: number;
  /** Since when nothing is heard; undefined while all is well. */
  lostAt: number | undefined;
  /** How often lists ask by themselves. */
  pollMs: number;
}

export function useLive(): Live {
  const { connected, since, updatedAt } = useLiveState();
  return { connected, updatedAt, lostAt: connected ? undefined : since, pollMs: pollInterval() };
}
