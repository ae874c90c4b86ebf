import { isStaff } from '../../domain/access/index.ts';
import type { Actor } from '../access/index.ts';
import type { Reach } from './store.ts';

/** The companies whose requests an actor can reach; row security says the same a second time. */
export const reachOf = (actor: Actor): Reach =>
  isStaff(actor) ? null : actor.companies.map((company) => company.id);
