import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { line } from '../../api/primitives.ts';
import { archive as archiveView } from '../../api/privacy.ts';
import { actorOf, sessionCookie } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { askCompanyData, companyData } from './company-data.ts';
import type { PrivacyOptions } from './options.ts';
import { askPersonData, personData } from './person-data.ts';

const tags = ['privacy'];
const params = z.object({ publicId: line });

const readable = (href: string, until: number) => ({ href, until: new Date(until).toISOString() });

const response = { 200: z.unknown().meta({ type: 'string', format: 'binary' }) };

/** C6: an archive is asked for, which is written down, and then read as often as need be; nothing of it is kept. */
export function dataRoutes(app: App, options: PrivacyOptions): void {
  app.post(
    '/api/me/data',
    {
      config: { access: 'signed-in', dangerous: true },
      schema: {
        summary: 'Ask for all that is kept of you',
        tags,
        response: { 201: archiveView },
      },
    },
    async (request, reply) => {
      const until = await askPersonData(options.database, actorOf(request));
      return reply.code(201).send(readable('/api/me/data.zip', until));
    },
  );

  app.post(
    '/api/companies/:publicId/data',
    {
      config: { access: 'customer', dangerous: true },
      schema: {
        summary: 'Ask for all that is kept of the company',
        tags,
        params,
        response: { 201: archiveView },
      },
    },
    async (request, reply) => {
      const { publicId } = request.params;
      const until = await askCompanyData(options.database, actorOf(request), publicId);
      const href = `/api/companies/${encodeURIComponent(publicId)}/data.zip`;
      return reply.code(201).send(readable(href, until));
    },
  );

  app.get(
    '/api/me/data.zip',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'All that is kept of you, as a zip archive, within ten minutes of asking',
        tags,
        response,
      },
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
        summary: 'All that is kept of the company, as a zip archive, within ten minutes of asking',
        tags,
        params,
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
