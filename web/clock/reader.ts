import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../app/api.ts';
import { useMe } from '../app/session.ts';
import { formatter, type TimeFormat } from '../app/time.ts';

/** Times as the signed-in person reads them: their language, their zone. */
export function useTimeFormat(): TimeFormat {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().person;
  return useMemo(() => formatter(i18n.language, timeZone), [i18n.language, timeZone]);
}

const stepMs = 15_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = serverNow();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = serverNow();
  timer ??= setInterval(() => {
    now = serverNow();
    for (const each of listeners) each();
  }, stepMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time, epoch ms, in steps of 15 seconds: one timer for every clock on the page. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
