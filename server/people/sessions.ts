import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Scope, sessionCookie, tokenHash } from '../access/index.ts';
import { addSession } from './store.ts';

const DAY = 86_400_000;
/** A session ends after this whatever happens. */
const ABSOLUTE_LIFE = 60 * DAY;
/** Unused for so long it ends too, says `app.session`. Milliseconds. */
export const IDLE_LIFE = 14 * DAY;

/** Where a call comes from: kept with the session that it opens, so that its person knows it again. */
export interface Visitor {
  /** The network address. */
  address: string;
  /** What the browser calls itself. */
  userAgent?: string | undefined;
}

export const visitorOf = ({ ip, headers }: FastifyRequest): Visitor => ({
  address: ip,
  userAgent: headers['user-agent']?.slice(0, 500),
});

/**
 * Opens a session and returns its token; only the token's sha256 is stored. `now` is epoch ms. What is dangerous asks a
 * session for the second factor again where it has not shown it lately.
 */
export async function openSession(
  scope: Scope,
  personId: string,
  now: number,
  from?: Visitor,
  secondFactorShown = false,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await addSession(
    scope,
    { tokenHash: tokenHash(token), personId, from, secondFactorShown },
    now,
    now + ABSOLUTE_LIFE,
  );
  return token;
}

/** The sha256 of the caller's token, by which their session is known. */
export const sessionHash = ({ cookies }: FastifyRequest, publicUrl: string): Buffer =>
  tokenHash(cookies[sessionCookie(publicUrl)] ?? '');

const attributes = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') }) as const;

export const handOverCookie = (
  reply: FastifyReply,
  publicUrl: string,
  token: string,
): FastifyReply =>
  reply.setCookie(sessionCookie(publicUrl), token, {
    ...attributes(publicUrl),
    maxAge: ABSOLUTE_LIFE / 1000,
  });

export const takeCookieBack = (reply: FastifyReply, publicUrl: string): FastifyReply =>
  reply.clearCookie(sessionCookie(publicUrl), attributes(publicUrl));
