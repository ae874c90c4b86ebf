import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  isStaff,
  mustSetUpSecondFactor,
  mustShowSecondFactorAgain,
  scopeNeeded,
} from '../../domain/access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { nameOfRoute } from '../platform/http/document.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type CallLimits, callLimiter } from '../platform/http/rate-limit.ts';
import type { Actor } from './actor.ts';
import { identify } from './identify.ts';

export type Access = 'public' | 'signed-in' | 'customer' | 'staff';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route; a route that does not say keeps the server from starting. */
    access?: Access;
    /** Pages call it without anybody's doing: no activity in the session. */
    byItself?: boolean;
    /** Also for who must set up their second factor first. */
    beforeSecondFactor?: boolean;
    /** An open session is not enough: whoever has a second factor must have shown it just before. */
    dangerous?: boolean;
    /** Also for staff who look on as a customer: it reads what the portal shows, and has no effect. */
    whileViewing?: boolean;
    /** It gives a whole list, and counts as many calls. */
    wholeList?: boolean;
  }
  interface FastifyRequest {
    identity: Actor | null;
    identifyAnew: (() => Promise<Actor>) | null;
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
  const limit = limits && callLimiter(app, limits, ({ identity }) => countedAs(identity));
  app.decorateRequest('identity', null);
  app.decorateRequest('identifyAnew', null);
  app.addHook('onRoute', (route) => {
    if (!route.config?.access)
      throw new Error(`${route.method} ${route.url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    if (!access) return;
    if (request.url.startsWith('/api/')) {
      const { actor, refused } = await identify(database, request, cookieName);
      request.identity = actor;
      await limit?.(request, request.routeOptions.config.wholeList);
      if (refused) throw new ProblemError(refused);
      refuseOutOfScope(request);
      if (actor?.viewing) keepToLooking(request);
    }
    if (access === 'public') return;
    const { beforeSecondFactor, dangerous } = request.routeOptions.config;
    const admitted = (found: Actor | null): Actor => {
      const identity = admit(access, found);
      if (!beforeSecondFactor && lacksSecondFactor(identity, staffNeedSecondFactor))
        throw new ProblemError('second_factor_needed');
      return identity;
    };
    const identity = admitted(request.identity);
    request.identifyAnew = async () => {
      const { actor, refused } = await identify(database, request, cookieName);
      if (refused) throw new ProblemError(refused);
      return admitted(actor);
    };
    if (dangerous && identity.token) throw new ProblemError('session_needed');
    if (dangerous && mustShowSecondFactorAgain(identity))
      throw new ProblemError('second_factor_again');
  });
}

const countedAs = (identity: Actor | null): string | null =>
  identity?.viewing?.staff.id ?? identity?.token?.id ?? identity?.id ?? null;

/** A2: what a token was not made for it does not do; what anybody may read, it may read as well. */
function refuseOutOfScope({ identity, method, routeOptions }: FastifyRequest): void {
  if (!identity?.token) return;
  if (routeOptions.config.access === 'public' && reads(method)) return;
  const scope = scopeNeeded(nameOfRoute(method, routeOptions.url ?? ''));
  if (scope === 'session') throw new ProblemError('session_needed');
  if (scope === 'any' || identity.token.scopes.includes(scope)) return;
  throw new ProblemError('scope_missing', {
    detail: `It needs the scope ${scope}.`,
    reason: scope,
  });
}

/** Every other route for people is refused, those too that somebody adds and says nothing of. */
function keepToLooking({ method, routeOptions }: FastifyRequest): void {
  const { access, whileViewing } = routeOptions.config;
  // What anybody may read is no more than the member sees.
  const isShown = whileViewing || access === 'public';
  if (!reads(method) || !isShown) throw new ProblemError('viewing_only_looks');
}

const reads = (method: string): boolean => method === 'GET' || method === 'HEAD';

function admit(access: Access, identity: Actor | null): Actor {
  if (!identity) throw new ProblemError('not_signed_in');
  if (access === 'staff' && !isStaff(identity)) throw new ProblemError('not_found');
  if (access === 'customer' && isStaff(identity)) throw new ProblemError('not_allowed');
  return identity;
}

/** Whoever looks on as a customer is staff all the same. */
const lacksSecondFactor = (identity: Actor, staffNeedOne: boolean): boolean =>
  identity.viewing
    ? staffNeedOne && !identity.viewing.staff.hasSecondFactor
    : mustSetUpSecondFactor(identity, staffNeedOne);

/** The caller of a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.identity) throw new ProblemError('not_signed_in');
  return request.identity;
}

/** Asks who calls. An answer that takes long asks before each of its parts, so that a right that was taken away ends it. */
export type AskCaller = () => Promise<Actor>;

/** For such an answer. Each asking may throw what the call itself would be refused with. */
export function callerOf(request: FastifyRequest): AskCaller {
  if (!request.identifyAnew) throw new ProblemError('not_signed_in');
  return request.identifyAnew;
}
