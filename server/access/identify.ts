import type { FastifyRequest } from 'fastify';
import { mayViewAsMember } from '../../domain/access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { bearerOf } from '../platform/http/bearer.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Actor, Viewing } from './actor.ts';
import { type PersonRow, personOf } from './person-row.ts';
import { tokenHash } from './token-text.ts';
import { whoseToken } from './whose-token.ts';

/** By which a page says that it only looks on, and by which viewing. */
const VIEWING_HEADER = 'pactdesk-viewing';

interface Identified {
  actor: Actor | null;
  /** A token that will not do is refused after it was counted. */
  refused: 'token_unknown' | 'token_expired' | null;
}

/** Who calls: by a token, or by the session of a cookie, from which staff may look on. Errors: session_needed, viewing_ended. */
export async function identify(
  database: Database,
  request: FastifyRequest,
  cookieName: string,
): Promise<Identified> {
  const bearer = bearerOf(request);
  const viewing = request.headers[VIEWING_HEADER];
  if (bearer !== null) {
    if (viewing !== undefined) throw new ProblemError('session_needed');
    return whoseToken(database, bearer, request.ip);
  }
  const token = request.cookies[cookieName];
  if (!token) return { actor: null, refused: null };
  const active = isActive(request);
  if (viewing === undefined)
    return { actor: await whoHas(database, token, request.ip, active), refused: null };
  const actor = await whoIsViewed(
    database,
    { token, viewing: String(viewing) },
    request.ip,
    active,
  );
  if (!actor) throw new ProblemError('viewing_ended');
  return { actor, refused: null };
}

/** Who a long call comes from by now, after it was let in; null where its session or token has ended. */
export async function identifyAgain(
  database: Database,
  request: FastifyRequest,
  cookieName: string,
): Promise<Actor | null> {
  const bearer = bearerOf(request);
  if (bearer === null) {
    const token = request.cookies[cookieName];
    return token ? whoHas(database, token, request.ip, false) : null;
  }
  const { actor, refused } = await whoseToken(database, bearer, request.ip);
  return refused ? null : actor;
}

/** Whether somebody's doing is behind the call: pages say of what they ask by themselves that it is not. */
const isActive = ({ routeOptions, headers }: FastifyRequest): boolean =>
  !routeOptions.config.byItself && headers['pactdesk-by-itself'] === undefined;

/** Who a session token belongs to, or null. A call that is not `active` does not put off the session's idle end. */
export async function whoHas(
  database: Database,
  token: string,
  sourceAddress: string,
  active = true,
): Promise<Actor | null> {
  const [row] = await database.call<PersonRow>('select * from app.session($1, now(), $2)', [
    tokenHash(token),
    active,
  ]);
  return row ? personOf(row, sourceAddress) : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** As whom a session looks on, in one question. Null where either has ended, or who looks may do so no more. */
async function whoIsViewed(
  database: Database,
  { token, viewing }: { token: string; viewing: string },
  sourceAddress: string,
  active: boolean,
): Promise<Actor | null> {
  if (!uuid.test(viewing)) return null;
  const [row] = await database.call<PersonRow & { viewing: Viewing }>(
    'select * from app.viewing_session($1, now(), $2, $3)',
    [tokenHash(token), active, viewing],
  );
  if (!row) return null;
  const { id, roles: staffRoles } = row.viewing.staff;
  if (!mayViewAsMember({ id, staffRoles, companies: [] })) return null;
  return { ...personOf(row, sourceAddress), viewing: row.viewing, onlyLooks: true };
}
