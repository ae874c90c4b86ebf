import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body may take as long as it likes, as long as something comes. */
    longBody?: boolean;
  }
}

/** Within this a call has said what it wants; where its body may be long, after this long a silence it has ended. */
const PATIENCE_MS = 30_000;

/**
 * Nobody holds a line by sending slowly: headers and an ordinary body are here in time, or the line is cut. Node's own
 * limit knows no routes.
 */
export function cutSlowBodies(app: FastifyInstance): void {
  app.server.headersTimeout = PATIENCE_MS;
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (raw.complete) return;
    if (routeOptions.config.longBody) {
      raw.setTimeout(PATIENCE_MS, () => raw.destroy());
      return;
    }
    const patience = setTimeout(() => raw.destroy(), PATIENCE_MS);
    patience.unref();
    raw.once('close', () => clearTimeout(patience));
  });
}
