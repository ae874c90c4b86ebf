import { useCallback, useEffect, useRef, useState } from 'react';

/** A function, because merely touching `localStorage` throws where storage is forbidden. */
type OpenStore = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const localStore: OpenStore = () => localStorage;

/** Reads what was kept; anything unreadable counts as nothing kept. */
export function readDraft<Draft extends object>(open: OpenStore, key: string, empty: Draft): Draft {
  try {
    const kept: unknown = JSON.parse(open().getItem(key) ?? 'null');
    return kept && typeof kept === 'object' ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}

/** Keeps the draft; a full or forbidden storage loses only the keeping, never the typing. */
export function keepDraft(open: OpenStore, key: string, draft: object | null): void {
  try {
    if (draft === null) open().removeItem(key);
    else open().setItem(key, JSON.stringify(draft));
  } catch {
    // Nothing better can be done than go on with what is on the page.
  }
}

/** A draft that survives a reload, a lost session and a failed sending, until `discard`. */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const [draft, setDraft] = useState(() => readDraft(localStore, key, empty));
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) keepDraft(localStore, key, draft);
  }, [key, draft]);
  const change = useCallback((part: Partial<Draft>) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const discard = useCallback(() => {
    touched.current = false;
    keepDraft(localStore, key, null);
  }, [key]);
  return { draft, change, discard };
}
