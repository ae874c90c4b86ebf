import { isUnderway, type Upload } from './upload.ts';

/** How many parts of the page show an upload, by its key: what is shown nowhere stands in the tray. */
const shown = new Map<string, number>();
const watchers = new Set<() => void>();
let version = 0;

/** What goes on, or cannot go on, where no part of the page shows it. */
export const inTray = ({ key, ...upload }: Upload): boolean =>
  !shown.get(key) && (isUnderway(upload) || (upload.phase === 'refused' && upload.place === null));

/** Until what it returns is called. */
export function watchShown(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Anew with each change of what is shown. */
export const shownVersion = (): number => version;

/** Until what it returns is called. */
export function noteShown(keys: readonly string[]): () => void {
  const count = (by: 1 | -1) => {
    for (const key of keys) shown.set(key, (shown.get(key) ?? 0) + by);
    version += 1;
    for (const watcher of watchers) watcher();
  };
  count(1);
  return () => count(-1);
}
