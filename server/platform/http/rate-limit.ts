import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** Calls in a minute. */
export interface CallLimits {
  perPerson: number;
  perAddress: number;
}

/**
 * A check that refuses who calls too often: a person wherever they sign in, a stranger by the network address, so that
 * a large office behind one address is not one caller. Each process counts for itself. Throws too_many_requests.
 */
export function callLimiter(
  app: FastifyInstance,
  limits: CallLimits,
  personOf: (request: FastifyRequest) => string | null,
): (request: FastifyRequest) => Promise<void> {
  const byPerson = app.createRateLimit({
    max: limits.perPerson,
    timeWindow: '1 minute',
    keyGenerator: (request) => personOf(request) ?? '',
  });
  const byAddress = app.createRateLimit({ max: limits.perAddress, timeWindow: '1 minute' });
  return async (request) => {
    const found = await (personOf(request) === null ? byAddress : byPerson)(request);
    if (!found.isAllowed && found.isExceeded)
      throw new ProblemError('too_many_requests', { retryAfter: found.ttlInSeconds });
  };
}
