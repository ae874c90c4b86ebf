import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf, as } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { FilesAround } from './around.ts';
import { rangeOf } from './byte-range.ts';
import { disposition, guardedHeaders } from './content-headers.ts';
import { openPreview } from './preview.ts';
import { reachFile } from './reach-file.ts';
import type { FileRow } from './rows.ts';

const params = z.object({ id: z.uuid() });
const bytes = z.unknown().meta({ type: 'string', format: 'binary' });
const tags = ['files'];
type Asked = FastifyRequest<{ Params: z.infer<typeof params> }>;

/** Files as they came, always to be saved, and previews of those that can be shown without harm. */
export function fileRoutes(app: App, around: FilesAround): void {
  const { database, storages } = around;
  const reach = async (request: Asked) => {
    const actor = actorOf(request);
    return as(database, actor, (scope) => reachFile(scope, request.params.id, actor, around));
  };

  app.get(
    '/api/files/:id',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'A file, whole or by range',
        tags,
        params,
        headers: z.object({ range: z.string().optional() }),
        response: { 200: bytes },
      },
    },
    async (request, reply) => sendFile(request, reply, await reach(request)),
  );

  app.get(
    '/api/files/:id/preview',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'An image, or the beginning of a text',
        tags,
        params,
        response: { 200: bytes },
      },
    },
    async (request, reply) => {
      const row = await reach(request);
      const { mediaType, body } = await openPreview(storages.of(row), row);
      return reply
        .headers({ ...guardedHeaders, 'content-disposition': disposition('inline', row.name) })
        .type(mediaType)
        .send(body);
    },
  );

  async function sendFile(request: Asked, reply: FastifyReply, row: FileRow) {
    if (row.state === 'uploading') throw new ProblemError('file_not_here_yet');
    if (row.state === 'lost' || row.state === 'erased') throw new ProblemError('file_lost');
    const range = rangeOf(request.headers.range, row.size);
    reply.headers({
      ...guardedHeaders,
      'accept-ranges': 'bytes',
      'content-disposition': disposition('attachment', row.name),
    });
    if (range === 'unsatisfiable')
      return reply.code(416).header('content-range', `bytes */${row.size}`).send();
    const { from, to } = range ?? { from: 0, to: row.size - 1 };
    if (range) reply.code(206).header('content-range', `bytes ${from}-${to}/${row.size}`);
    reply.header('content-length', to - from + 1).type('application/octet-stream');
    if (request.method === 'HEAD') return reply.send();
    const bytes = await storages
      .of(row)
      .read(row.storageKey, from, to)
      .catch((error) => {
        request.log.error({ err: error }, 'a file could not be read');
        throw new ProblemError('unavailable', { retryAfter: 30 });
      });
    return reply.send(bytes);
  }
}
