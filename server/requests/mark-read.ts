import type { Scope } from '../access/index.ts';
import type { Circumstances } from './circumstances.ts';
import { reachStub } from './read.ts';
import { storeRead } from './store-people.ts';

/** What a person has seen of a request's history, up to `seq` and never less than before. Error: not_found. */
export async function markRead(
  scope: Scope,
  number: number,
  seq: number,
  { actor }: Circumstances,
): Promise<void> {
  const found = await reachStub(scope, number, actor);
  await storeRead(scope, found, actor.id, Math.min(seq, found.historySeq));
}
