import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app.ts';
import { send } from './errors.ts';
import { ProblemError } from './problem.ts';

/** Serves the built pages; every address that is neither a file nor the API's is the application's own. */
export async function servePages(app: App, folder: string): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  app.get(
    '/*',
    { config: { access: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '/');
      if (path.startsWith('/api/')) return send(reply, new ProblemError('not_found'));
      const name = normalize(path).replace(/^[/\\]+/, '');
      if (name.startsWith('assets/')) {
        // The names of assets carry a hash of their content.
        return reply.sendFile(name, { maxAge: '365d', immutable: true });
      }
      if (name && !name.startsWith('..') && (await isFile(join(folder, name))))
        return reply.sendFile(name);
      return reply
        .header('cache-control', 'no-cache')
        .sendFile('index.html', { cacheControl: false });
    },
  );
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
