import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { line } from '../../api/primitives.ts';
import { actorOf, sessionCookie } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { companyData } from './company-data.ts';
import { personData } from './person-data.ts';
import type { PrivacyOptions } from './routes.ts';

const tags = ['privacy'];
const response = { 200: z.unknown().meta({ type: 'string', format: 'binary' }) };

/** C6: archives, made while they are read; nothing of them is kept. */
export function dataRoutes(app: App, options: PrivacyOptions): void {
  app.get(
    '/api/me/data.zip',
    {
      config: { access: 'signed-in' },
      schema: { summary: 'All that is kept of you, as a zip archive', tags, response },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie(options.publicUrl)] ?? '';
      const archive = await personData({ ...options, actor: actorOf(request) }, token);
      return send(reply, 'my-data.zip', archive);
    },
  );

  app.get(
    '/api/companies/:publicId/data.zip',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'All that is kept of the company, as a zip archive',
        tags,
        params: z.object({ publicId: line }),
        response,
      },
    },
    async (request, reply) => {
      const { publicId } = request.params;
      const archive = await companyData({ ...options, actor: actorOf(request) }, publicId);
      return send(reply, `${publicId}-data.zip`, archive);
    },
  );
}

const send = (reply: FastifyReply, name: string, archive: AsyncGenerator<Uint8Array>) =>
  reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(archive, { objectMode: false }));
