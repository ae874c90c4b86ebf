import { maySee } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Circumstances } from './circumstances.ts';
import { reachOf } from './reach.ts';
import type { Held } from './rows.ts';
import { lockRequest } from './store-locks.ts';

/** Locks a request the actor may see. Error: not_found, also where it is somebody else's. */
export async function hold(
  scope: Scope,
  number: number,
  { actor, now }: Circumstances,
): Promise<Held> {
  const held = await lockRequest(scope, number, reachOf(actor));
  if (!held || !maySee(actor, held.request)) throw new ProblemError('not_found');
  return now === undefined ? held : { ...held, now };
}
