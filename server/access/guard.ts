import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  isStaff,
  mustSetUpSecondFactor,
  mustShowSecondFactorAgain,
  scopeNeeded,
} from '../../domain/access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { bearerOf } from '../platform/http/bearer.ts';
import { nameOfRoute } from '../platform/http/document.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type CallLimits, callLimiter } from '../platform/http/rate-limit.ts';
import type { Actor } from './actor.ts';
import { type PersonRow, personOf } from './person-row.ts';
import { tokenHash } from './token-text.ts';
import { whoseToken } from './whose-token.ts';

export type Access = 'public' | 'signed-in' | 'customer' | 'staff';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route; a route that does not say keeps the server from starting. */
    access?: Access;
    /** Pages call it without anybody's doing: no activity in the session. */
    byItself?: boolean;
    /** Also for who must set up their second factor first. */
    beforeSecondFactor?: boolean;
    /** Who has a second factor must have shown it within ten minutes: an open session alone is not enough. */
    dangerous?: boolean;
  }
  interface FastifyRequest {
    identity: Actor | null;
  }
}

export const sessionCookie = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-session' : 'session';

/**
 * Finds out who calls, and turns away who calls too often and whom the route's declaration does not name. Register
 * before any route.
 */
export function guard(
  app: FastifyInstance,
  database: Database,
  publicUrl: string,
  limits?: CallLimits,
  staffNeedSecondFactor = false,
): void {
  const cookieName = sessionCookie(publicUrl);
  const limit =
    limits &&
    callLimiter(app, limits, ({ identity }) => identity?.token?.id ?? identity?.id ?? null);
  /** A token that will not do is refused after it was counted. */
  const identify = async (request: FastifyRequest) => {
    const bearer = bearerOf(request);
    if (bearer !== null) {
      const { actor, refused } = await whoseToken(database, bearer, request.ip);
      request.identity = actor;
      return refused;
    }
    const token = request.cookies[cookieName];
    if (token) request.identity = await whoHas(database, token, request.ip, isActive(request));
    return null;
  };
  app.decorateRequest('identity', null);
  app.addHook('onRoute', (route) => {
    if (!route.config?.access)
      throw new Error(`${route.method} ${route.url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    if (!access) return;
    if (request.url.startsWith('/api/')) {
      const refused = await identify(request);
      await limit?.(request);
      if (refused) throw new ProblemError(refused);
      refuseOutOfScope(request);
    }
    if (access === 'public') return;
    const identity = admit(access, request.identity);
    const { beforeSecondFactor, dangerous } = request.routeOptions.config;
    if (!beforeSecondFactor && mustSetUpSecondFactor(identity, staffNeedSecondFactor))
      throw new ProblemError('second_factor_needed');
    if (dangerous && identity.token) throw new ProblemError('session_needed');
    if (dangerous && mustShowSecondFactorAgain(identity))
      throw new ProblemError('second_factor_again');
  });
}

/** Whether somebody's doing is behind the call: pages say of what they ask by themselves that it is not. */
const isActive = ({ routeOptions, headers }: FastifyRequest): boolean =>
  !routeOptions.config.byItself && headers['pactdesk-by-itself'] === undefined;

/** A2: what a token was not made for it does not do; what anybody may read, it may read as well. */
function refuseOutOfScope({ identity, method, routeOptions }: FastifyRequest): void {
  if (!identity?.token) return;
  const isReading = method === 'GET' || method === 'HEAD';
  if (routeOptions.config.access === 'public' && isReading) return;
  const scope = scopeNeeded(nameOfRoute(method, routeOptions.url ?? ''));
  if (scope === 'session') throw new ProblemError('session_needed');
  if (scope === 'any' || identity.token.scopes.includes(scope)) return;
  throw new ProblemError('scope_missing', {
    detail: `It needs the scope ${scope}.`,
    reason: scope,
  });
}

function admit(access: Access, identity: Actor | null): Actor {
  if (!identity) throw new ProblemError('not_signed_in');
  if (access === 'staff' && !isStaff(identity)) throw new ProblemError('not_found');
  if (access === 'customer' && isStaff(identity)) throw new ProblemError('not_allowed');
  return identity;
}

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

/** The caller of a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.identity) throw new ProblemError('not_signed_in');
  return request.identity;
}
