import { useSyncExternalStore } from 'react';

/** How this device shows the desk; it follows the screen, not the person. */
export interface DeskDevice {
  /** Rows of 44 px instead of 37. */
  comfortable: boolean;
  /** Whether single keys like J act; those with Ctrl always do. */
  letterKeys: boolean;
}

const key = 'pactdesk.desk';
const usual: DeskDevice = { comfortable: false, letterKeys: true };
const listeners = new Set<() => void>();
let settings = read();

function read(): DeskDevice {
  try {
    const kept: Partial<DeskDevice> = JSON.parse(localStorage.getItem(key) ?? '{}');
    return {
      comfortable: kept.comfortable === true,
      letterKeys: kept.letterKeys !== false,
    };
  } catch {
    return usual;
  }
}

export function changeDevice(part: Partial<DeskDevice>): void {
  settings = { ...settings, ...part };
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage is switched off: the setting lasts as long as the page.
  }
  for (const each of listeners) each();
}

function subscribe(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== key) return;
    settings = read();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', fromOtherTab);
  };
}

export const useDevice = (): DeskDevice => useSyncExternalStore(subscribe, () => settings);
