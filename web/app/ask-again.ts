import { useSyncExternalStore } from 'react';

/** A call that waits until somebody has shown their second factor again, or will not. */
export interface Asking {
  shown: Promise<boolean>;
  settle: (shown: boolean) => void;
}

let asking: Asking | null = null;
const listeners = new Set<() => void>();

function become(next: Asking | null): void {
  asking = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog, one for all calls that wait; true once the second factor was shown. */
export function askAgain(): Promise<boolean> {
  if (asking) return asking.shown;
  const { promise: shown, resolve } = Promise.withResolvers<boolean>();
  become({
    shown,
    settle: (wasShown) => {
      become(null);
      resolve(wasShown);
    },
  });
  return shown;
}

/** What the dialog stands for; null while nothing waits. */
export const useAsking = (): Asking | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asking,
  );
