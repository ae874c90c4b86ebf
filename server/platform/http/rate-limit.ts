import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** A whole list takes as long as so many calls. */
const CALLS_OF_A_LIST = 20;

/** Calls in a minute. */
export interface CallLimits {
  perPerson: number;
  perAddress: number;
}

/**
 * A check that refuses who calls too often: a person wherever they sign in, each token by itself, a stranger by the
 * network address, so that a large office behind one address is not one caller. Whole lists are counted once more, for
 * themselves. Each process counts for itself. Throws too_many_requests.
 */
export function callLimiter(
  app: FastifyInstance,
  limits: CallLimits,
  callerOf: (request: FastifyRequest) => string | null,
): (request: FastifyRequest, wholeList?: boolean) => Promise<void> {
  const byPerson = app.createRateLimit({
    max: limits.perPerson,
    timeWindow: '1 minute',
    keyGenerator: (request) => callerOf(request) ?? '',
  });
  const byAddress = app.createRateLimit({ max: limits.perAddress, timeWindow: '1 minute' });
  const wholeLists = app.createRateLimit({
    max: Math.ceil(limits.perPerson / CALLS_OF_A_LIST),
    timeWindow: '1 minute',
    keyGenerator: (request) => `lists ${callerOf(request) ?? request.ip}`,
  });
  return async (request, wholeList = false) => {
    const calls = callerOf(request) === null ? byAddress : byPerson;
    for (const count of wholeList ? [calls, wholeLists] : [calls]) {
      const found = await count(request);
      if (!found.isAllowed && found.isExceeded)
        throw new ProblemError('too_many_requests', { retryAfter: found.ttlInSeconds });
    }
  };
}
