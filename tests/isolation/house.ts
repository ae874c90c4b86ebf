import type pg from 'pg';
import { type Actor, asGatekeeper } from '../../server/access/index.ts';
import { openSession } from '../../server/people/index.ts';
import type { Connections } from '../../server/platform/database/prepare.ts';
import type { SampleCompany, World } from '../support/world.ts';
import type { IdKind } from './kinds.ts';

/** A company with everything that has an id, each word of it to be found nowhere else. */
export interface House {
  company: SampleCompany;
  owner: Actor;
  /** A member whom calls name, and who calls nobody. */
  member: Actor;
  /** A member of staff with things of their own. */
  keeper: Actor;
  requestNumber: number;
  requestId: string;
  ids: Partial<Record<IdKind, string>>;
  words: Words;
}

export interface Words {
  company: string;
  owner: string;
  member: string;
  subject: string;
  description: string;
  note: string;
  invited: string;
  /** Of who asks the company to be let in, and of who waits for support. */
  asking: string;
  stating: string;
  draft: string;
  macro: string;
  view: string;
  apiToken: string;
  webhook: string;
  file: string;
}

export interface Ground {
  url: string;
  world: World;
  /** The superuser's, to look behind the curtain. */
  admin: pg.Pool;
  connections: Connections;
}

export const sessionOf = ({ world }: Pick<Ground, 'world'>, personId: string): Promise<string> =>
  asGatekeeper(world.database, (scope) => openSession(scope, personId, world.now));
