import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { App } from './app.ts';
import { send } from './errors.ts';
import { policyWithNonce } from './headers.ts';
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
      if (
        name &&
        name !== 'index.html' &&
        !name.startsWith('..') &&
        (await isFile(join(folder, name)))
      )
        return reply.sendFile(name);
      return sendIndex(reply, folder);
    },
  );
}

/** In `index.html`, where each answer puts a nonce of its own. */
const PLACEHOLDER = 'NONCE-OF-THIS-ANSWER';

/** The page that all addresses share. Only style elements that carry its nonce count. */
async function sendIndex(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString('base64');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return reply
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policyWithNonce(nonce))
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(PLACEHOLDER, nonce));
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
