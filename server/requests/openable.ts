import { maySee } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { reachOf } from './reach.ts';
import { parseNumber } from './rows.ts';
import { findStub } from './store-detail.ts';

/** Of requests that are named by their numbers, like PD-20440, those that an actor may open. */
export async function openableOf(
  scope: Scope,
  actor: Actor,
  numbers: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const openable = new Set<string>();
  for (const number of new Set(numbers)) {
    const found = await findStub(scope, parseNumber(number), reachOf(actor));
    if (found && maySee(actor, found)) openable.add(number);
  }
  return openable;
}
