import type { Scope } from '../access/index.ts';
import { noteTab } from './store.ts';

/** `number` like `PD-20440`, or null on a page of no request. */
export const notePresence = (
  scope: Scope,
  { number, ...state }: { tab: string; number: string | null; writing: boolean },
) => noteTab(scope, { ...state, number: number === null ? null : Number(number.slice(3)) });
