import { fileURLToPath } from 'node:url';
import { pageOfApi, startOfApi, styleOfApi } from './api-page-files.ts';
import type { App } from './app.ts';

const files = fileURLToPath(new URL('static/', import.meta.resolve('@fastify/swagger-ui')));
const fromPackage = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;

/** The OpenAPI document, and a page to read it and to try it; all of it from here, nothing written into the page. */
export function serveApiPage(app: App): void {
  const open = { config: { access: 'public' }, schema: { hide: true } } as const;
  app.get('/api/openapi.json', open, async () => app.swagger());
  app.get('/api/docs', open, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(pageOfApi),
  );
  app.get('/api/docs/page.css', open, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(styleOfApi),
  );
  app.get('/api/docs/page.js', open, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(startOfApi),
  );
  for (const name of fromPackage) {
    app.get(`/api/docs/${name}`, open, (_request, reply) => reply.sendFile(name, files));
  }
}
