import type { Scope } from '../access/index.ts';
import { storeAllRead } from './store-people.ts';

/** Sample data: a person has read all of these. Whoever calls says which of them the person may see. */
export const markAllRead = (
  scope: Scope,
  numbers: readonly number[],
  personId: string,
): Promise<void> => storeAllRead(scope, numbers, personId);
