import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../app/keys.ts';
import { useSettings } from '../settings.ts';
import { keyOf } from './key-of.ts';

/** What each key does, by its place on the keyboard (`KeyJ`), so that it works whatever the letters on it. */
export type KeyTable = Partial<Record<string, (event: KeyboardEvent) => void>>;

/** Listens while mounted; text that is being typed is never a command. */
export function useKeys(table: KeyTable): void {
  const { letterKeys } = useSettings();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const act = table[keyOf(event, letterKeys) ?? ''];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
