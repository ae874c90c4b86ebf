import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isOutage } from '../database/outage.ts';
import { ProblemError } from './problem.ts';

/** Everything that goes wrong is answered as problem+json; what we did not expect is logged and not told. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.code === 'internal' || problem.code === 'unavailable')
      request.log.error({ err: error }, problem.code);
    return send(reply, problem);
  });
}

export function send(reply: FastifyReply, problem: ProblemError): FastifyReply {
  const body = problem.toJSON();
  if (problem.retryAfter) reply.header('retry-after', String(problem.retryAfter));
  return reply
    .code(body.status)
    .type('application/problem+json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

function problemOf(error: FastifyError, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((fault) => ({
      path: fault.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: fault.message ?? 'is not as expected',
    }));
    return new ProblemError('bad_input', {
      detail: `In the ${error.validationContext ?? 'request'}.`,
      fields,
    });
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ProblemError('too_large');
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new ProblemError('unsupported_media');
  if (isOutage(error)) return new ProblemError('unavailable', { retryAfter: 2 });
  if (error.statusCode && error.statusCode < 500)
    return new ProblemError('bad_input', { detail: error.message });
  request.log.debug({ code: error.code }, 'unexpected');
  return new ProblemError('internal');
}
