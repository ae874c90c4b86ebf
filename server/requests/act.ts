import { mayMove } from '../../domain/access/index.ts';
import { type MoveName, statusAfter } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append, type Deed } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import { hold } from './hold.ts';
import type { Held } from './rows.ts';

/** What a move writes down; the status follows from the table of moves. */
export type MoveDeed = Omit<Deed, 'status'>;

/** Looks at the held request and refuses by throwing. */
export type Prepare = (held: Held) => MoveDeed | Promise<MoveDeed>;

/**
 * R4: one move on one request: lock, authorise, check the table of moves, append. Returns the seq of its event; where
 * `doneBefore` finds one in the held history, nothing is done again. Errors: not_found, not_allowed, move_impossible (its reason is the status).
 */
export async function act(
  scope: Scope,
  number: number,
  move: MoveName,
  prepare: Prepare,
  around: Circumstances,
  doneBefore: (held: Held) => number | undefined = () => undefined,
): Promise<number> {
  const held = await hold(scope, number, around);
  const done = doneBefore(held);
  if (done !== undefined) return done;
  const { request } = held;
  if (!mayMove(around.actor, move, request)) throw new ProblemError('not_allowed');
  const status = statusAfter(move, request.status);
  if (!status) throw new ProblemError('move_impossible', { reason: request.status });
  return append(scope, held, { ...(await prepare(held)), status }, around);
}
