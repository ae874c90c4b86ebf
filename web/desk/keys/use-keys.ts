import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../app/keys.ts';
import { useDevice } from '../device.ts';
import { keyOf } from './key-of.ts';

/**
 * What each key does, by its place on the keyboard (`KeyJ`), so that it works whatever the letters on it. One that
 * answers false leaves the press to the page.
 */
export type KeyTable = Partial<Record<string, (event: KeyboardEvent) => unknown>>;

/** Listens while mounted; text that is being typed is never a command. */
export function useKeys(table: KeyTable): void {
  const { letterKeys } = useDevice();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const act = table[keyOf(event, letterKeys) ?? ''];
    if (act && act(event) !== false) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Keys held with Ctrl or ⌘ that act while typing too. */
export function useCtrlKeys(table: KeyTable): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey ? table[event.code] : undefined;
    if (act && !event.shiftKey && !event.altKey && act(event) !== false) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
