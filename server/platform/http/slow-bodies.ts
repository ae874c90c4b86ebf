import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body may take as long as it likes, as long as something comes. */
    longBody?: boolean;
  }
}

/** Within this a call has said what it wants; where its body may be long, something of it comes in each such stretch. */
const PATIENCE_MS = 30_000;

/**
 * Nobody holds a line by sending slowly: headers and an ordinary body are here in time, or the line is cut. Node's own
 * limit knows no routes. Answers may take their time: once a body is here, or where there is none, nothing is cut.
 */
export function cutSlowBodies(app: FastifyInstance, patienceMs = PATIENCE_MS): void {
  app.server.headersTimeout = PATIENCE_MS;
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (!hasBody(raw.headers)) return;
    let before = raw.socket.bytesRead;
    const looking = setInterval(() => {
      const now = raw.socket.bytesRead;
      if (!routeOptions.config.longBody || now === before) raw.destroy();
      before = now;
    }, patienceMs);
    looking.unref();
    for (const over of ['end', 'close']) raw.once(over, () => clearInterval(looking));
  });
}

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
