import { maySee } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Circumstances } from './circumstances.ts';
import type { RecordedEvent } from './clock-events.ts';
import { reachOf } from './reach.ts';
import type { LockedRequest } from './rows.ts';
import { lockRequest } from './store-locks.ts';

/** A request that nobody else can change until this transaction ends, with its history. */
export interface Held {
  request: LockedRequest;
  /** As the caller may see it: customers have no internal entries. */
  history: RecordedEvent[];
  /** Epoch ms. */
  now: number;
}

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
