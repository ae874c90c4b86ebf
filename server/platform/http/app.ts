import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Log } from '../log.ts';
import {
  type ApiWords,
  describeRoute,
  noWords,
  securitySchemes,
  withExamples,
} from './document.ts';
import { answerErrors, send } from './errors.ts';
import { sendHeaders } from './headers.ts';
import { requireOrigin } from './origin.ts';
import { ProblemError } from './problem.ts';
import { cutSlowBodies } from './slow-bodies.ts';

export type App = FastifyInstance<
  import('fastify').RawServerDefault,
  import('http').IncomingMessage,
  import('http').ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const MEGABYTE = 1_048_576;

/** The empty web server: limits, headers, errors, origin check and the OpenAPI document; no route of ours yet. */
export async function createApp(options: {
  log: Log;
  publicUrl: string;
  privateToThisMachine: boolean;
  trustedProxies: string | null;
  /** What the OpenAPI document says beyond the routes' own schemas. */
  words?: ApiWords;
}): Promise<App> {
  const words = options.words ?? noWords;
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MEGABYTE,
    // Who sends bytes slowly is cut off by `slow-bodies.ts`: an upload may take hours.
    requestTimeout: 0,
    trustProxy: options.trustedProxies ?? false,
    // A stopping server must not wait for browsers that keep their connection open.
    forceCloseConnections: true,
    // An address that cannot be decoded never reaches the error handler.
    frameworkErrors: (error, _request, reply) => {
      send(reply, new ProblemError('bad_input', { detail: error.message }));
    },
  });
  // We speak JSON only; a text would be told that it is no object.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  cutSlowBodies(app);
  answerErrors(app);
  app.setNotFoundHandler((_request, reply) => send(reply, new ProblemError('not_found')));
  requireOrigin(app, options);
  await app.register(cookie);
  await sendHeaders(app, options.publicUrl);
  // It only lends `createRateLimit`: who is limited is for the guard to say, who knows persons.
  await app.register(rateLimit, { global: false });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: words.title, version: '1', description: words.description },
      // Calls of the page go where it came from, whatever the installation is called.
      servers: [{ url: '/' }],
      components: { securitySchemes },
    },
    transform: describeRoute(words),
    transformObject: withExamples(words),
  });
  return app.withTypeProvider<ZodTypeProvider>() as App;
}
