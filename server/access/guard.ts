import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isStaff, mayViewAsMember } from '../../domain/access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type CallLimits, callLimiter } from '../platform/http/rate-limit.ts';
import type { Actor, Membership, Viewing } from './actor.ts';

export type Access = 'public' | 'signed-in' | 'customer' | 'staff';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route; a route that does not say keeps the server from starting. */
    access?: Access;
    /** Pages call it without anybody's doing: no activity in the session. */
    byItself?: boolean;
    /** Also for staff who look on as a customer: it reads what the portal shows, and has no effect. */
    whileViewing?: boolean;
    /** Also for staff who must set up their second factor first. */
    beforeSecondFactor?: boolean;
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
  const limit = limits && callLimiter(app, limits, ({ identity }) => callerOf(identity));
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
      if (token) request.identity = await identify(database, token, request);
      await limit?.(request);
      if (request.identity?.viewing) keepToLooking(request);
    }
    if (access === 'public') return;
    const identity = admit(access, request.identity);
    if (staffNeedSecondFactor && !request.routeOptions.config.beforeSecondFactor)
      turnAwayWithoutSecondFactor(identity);
  });
}

/** By which a page says that it only looks on, and by which viewing. */
const VIEWING_HEADER = 'pactdesk-viewing';

const callerOf = (identity: Actor | null): string | null =>
  identity?.viewing?.staff.id ?? identity?.id ?? null;

async function identify(
  database: Database,
  token: string,
  request: FastifyRequest,
): Promise<Actor | null> {
  const viewing = request.headers[VIEWING_HEADER];
  const active = isActive(request);
  if (viewing === undefined) return whoHas(database, token, request.ip, active);
  const seen = await whoIsViewed(database, { token, viewing: String(viewing) }, request.ip, active);
  if (!seen) throw new ProblemError('viewing_ended');
  return seen;
}

/** Every other route for people is refused, those too that somebody adds and says nothing of. */
function keepToLooking({ method, routeOptions }: FastifyRequest): void {
  const { access, whileViewing } = routeOptions.config;
  const reads = method === 'GET' || method === 'HEAD';
  // What anybody may read is no more than the member sees.
  const isShown = whileViewing || access === 'public';
  if (!reads || !isShown) throw new ProblemError('viewing_only_looks');
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

function turnAwayWithoutSecondFactor(identity: Actor): void {
  // Whoever looks on as a customer is staff all the same.
  const lacks = identity.viewing
    ? !identity.viewing.staff.hasSecondFactor
    : isStaff(identity) && !identity.hasSecondFactor;
  if (lacks) throw new ProblemError('second_factor_needed');
}

interface SessionRow {
  person_id: string;
  name: string;
  email: string;
  language: Actor['language'];
  time_zone: string;
  roles: Actor['staffRoles'];
  memberships: Membership[];
  has_second_factor: boolean;
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
  return row ? actorIn(row, sourceAddress) : null;
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
  const [row] = await database.call<SessionRow & { viewing: Viewing }>(
    'select * from app.viewing_session($1, now(), $2, $3)',
    [tokenHash(token), active, viewing],
  );
  if (!row) return null;
  const { id, roles: staffRoles } = row.viewing.staff;
  if (!mayViewAsMember({ id, staffRoles, companies: [] })) return null;
  return { ...actorIn(row, sourceAddress), viewing: row.viewing, onlyLooks: true };
}

const actorIn = (row: SessionRow, sourceAddress: string): Actor => ({
  id: row.person_id,
  name: row.name,
  email: row.email,
  language: row.language,
  timeZone: row.time_zone,
  staffRoles: row.roles,
  companies: row.memberships,
  hasSecondFactor: row.has_second_factor,
  sourceAddress,
});

/** The caller of a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.identity) throw new ProblemError('not_signed_in');
  return request.identity;
}
