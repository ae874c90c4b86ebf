import { type QueueSearch, readSearch } from './filter.ts';

const key = 'pactdesk.queue';

/** What this tab's queue last showed, so that a request knows its neighbours and the way back. */
export interface LastQueue {
  search: QueueSearch;
  /** The row the reader was on. */
  current?: string | undefined;
}

export function rememberQueue(queue: LastQueue): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(queue));
  } catch {
    // Storage is switched off: the way back leads to the whole queue.
  }
}

export function lastQueue(): LastQueue {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return { search: readSearch(kept.search ?? {}), current: kept.current };
  } catch {
    return { search: {} };
  }
}
