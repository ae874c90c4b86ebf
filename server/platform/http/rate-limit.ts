import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** Calls in a minute. */
export interface CallLimits {
  perPerson: number;
  perAddress: number;
}

/**
 * A check that refuses who calls too often: a person wherever they sign in, each token by itself, a stranger by the
 * network address, so that a large office behind one address is not one caller. Each process counts for itself. Throws too_many_requests.
 */
export function callLimiter(
  app: FastifyInstance,
  limits: CallLimits,
  callerOf: (request: FastifyRequest) => string | null,
): (request: FastifyRequest) => Promise<void> {
  const byPerson = app.createRateLimit({
    max: limits.perPerson,
    timeWindow: '1 minute',
    keyGenerator: (request) => callerOf(request) ?? '',
  });
  const byAddress = app.createRateLimit({ max: limits.perAddress, timeWindow: '1 minute' });
  return async (request) => {
    const found = await (callerOf(request) === null ? byAddress : byPerson)(request);
    if (!found.isAllowed && found.isExceeded)
      throw new ProblemError('too_many_requests', { retryAfter: found.ttlInSeconds });
  };
}
