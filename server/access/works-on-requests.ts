import { mayWorkOnRequests } from '../../domain/access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Actor } from './actor.ts';

/** The desk is for people who work on requests. Error: not_allowed. */
export function worksOnRequests(actor: Actor): Actor {
  if (!mayWorkOnRequests(actor)) throw new ProblemError('not_allowed');
  return actor;
}
