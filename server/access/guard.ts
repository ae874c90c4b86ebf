import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  isClosedTo,
  isStaff,
  mustSetUpSecondFactor,
  mustShowSecondFactorAgain,
} from '../../domain/access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type CallLimits, callLimiter } from '../platform/http/rate-limit.ts';
import type { Actor, Membership } from './actor.ts';

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

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

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
  const limit = limits && callLimiter(app, limits, ({ identity }) => identity?.id ?? null);
  app.decorateRequest('identity', null);
  app.addHook('onRoute', (route) => {
    if (!route.config?.access)
      throw new Error(`${route.method} ${route.url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    if (!access) return;
    if (request.url.startsWith('/api/')) {
      const token = request.cookies[cookieName];
      if (token) request.identity = await whoHas(database, token, request.ip, isActive(request));
      await limit?.(request);
    }
    if (access === 'public') return;
    const identity = admit(access, request.identity);
    const { beforeSecondFactor, dangerous } = request.routeOptions.config;
    if (!beforeSecondFactor && mustSetUpSecondFactor(identity, staffNeedSecondFactor))
      throw new ProblemError('second_factor_needed');
    if (dangerous && mustShowSecondFactorAgain(identity))
      throw new ProblemError('second_factor_again');
  });
}

/** Whether somebody's doing is behind the call: pages say of what they ask by themselves that it is not. */
const isActive = ({ routeOptions, headers }: FastifyRequest): boolean =>
  !routeOptions.config.byItself && headers['pactdesk-by-itself'] === undefined;

function admit(access: Access, identity: Actor | null): Actor {
  if (!identity) throw new ProblemError('not_signed_in');
  if (access === 'staff' && !isStaff(identity)) throw new ProblemError('not_found');
  if (access === 'customer' && isStaff(identity)) throw new ProblemError('not_allowed');
  return identity;
}

interface SessionRow {
  person_id: string;
  name: string;
  email: string;
  language: Actor['language'];
  time_zone: string;
  roles: Actor['staffRoles'];
  memberships: (Membership & { needsSecondFactor: boolean })[];
  has_second_factor: boolean;
  second_factor_age_ms: number | null;
}

/** Who a session token belongs to, or null. A call that is not `active` does not put off the session's idle end. */
export async function whoHas(
  database: Database,
  token: string,
  sourceAddress: string,
  active = true,
): Promise<Actor | null> {
  const [row] = await database.call<SessionRow>('select * from app.session($1, now(), $2)', [
    tokenHash(token),
    active,
  ]);
  if (!row) return null;
  const { has_second_factor: hasSecondFactor } = row;
  const isClosed = (company: SessionRow['memberships'][number]) =>
    isClosedTo(company, hasSecondFactor);
  return {
    id: row.person_id,
    name: row.name,
    email: row.email,
    language: row.language,
    timeZone: row.time_zone,
    staffRoles: row.roles,
    // What is closed to somebody is none of theirs, for every rule and for row security.
    companies: row.memberships.filter((company) => !isClosed(company)),
    closedCompanies: row.memberships.filter(isClosed),
    hasSecondFactor,
    secondFactorAgeMs: row.second_factor_age_ms,
    sourceAddress,
  };
}

/** The caller of a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.identity) throw new ProblemError('not_signed_in');
  return request.identity;
}
