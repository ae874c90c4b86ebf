import type { FastifyInstance } from 'fastify';
import { bearerOf } from './bearer.ts';
import { ProblemError } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Every unsafe method must come from our own pages: a foreign page cannot set the Origin header (CSRF). A program with a
 * token is no page.
 */
export function requireOrigin(
  app: FastifyInstance,
  options: { publicUrl: string; privateToThisMachine: boolean },
): void {
  const own = new URL(options.publicUrl).origin;
  app.addHook('onRequest', async (request) => {
    if (safe.has(request.method) || bearerOf(request) !== null) return;
    const { origin } = request.headers;
    if (origin === own) return;
    if (options.privateToThisMachine && isSameLoopback(origin, request.headers.host)) return;
    throw new ProblemError('wrong_origin', { detail: `Send the header Origin: ${own}` });
  });
}

/** Without PUBLIC_URL we answer under each name of this machine. */
function isSameLoopback(origin: string | undefined, host: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host && loopback.has(from.hostname);
}
