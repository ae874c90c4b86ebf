import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { beginUpload as beginUploadQuery, upload, uploadLimits, uploads } from '../../api/files.ts';
import { actorOf, as } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { FilesAround } from './around.ts';
import { beginUpload } from './begin-upload.ts';
import { limitsFor } from './limits.ts';
import { noteProgress } from './note-progress.ts';
import { presentUpload } from './present.ts';
import { reachUpload } from './reach-file.ts';
import { deleteUnsent, findUnsent } from './store.ts';
import { Tus } from './tus.ts';
import { uploadFor } from './upload-for.ts';
import { whileTheyMay } from './while-they-may.ts';

const params = z.object({ id: z.uuid() });
const tags = ['files'];
const OF_TUS = 'application/offset+octet-stream';

/** R2: uploads that go on where they stopped (tus 1.0). Each call is authorised anew. */
export function uploadRoutes(app: App, around: FilesAround): void {
  const { database, storages, unsentDays } = around;
  const tus = new Tus(storages.current, database);
  // The bytes are read where they are written; nothing of them is gathered before.
  app.addContentTypeParser(OF_TUS, (_request, _payload, done) => done(null));

  app.post(
    '/api/uploads',
    {
      config: { access: 'signed-in', longBody: true },
      schema: {
        summary: 'Begin an upload (tus)',
        tags,
        querystring: beginUploadQuery,
        headers: z.object({
          'tus-resumable': z.string().optional(),
          'upload-length': z.string().optional(),
          'upload-metadata': z.string().optional(),
        }),
        response: { 201: upload },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = await as(database, actor, async (scope) => {
        const companyId = await uploadFor(scope, actor, request.query, around);
        const { largestFile: largest } = await limitsFor(scope, companyId, around);
        const to = { actor, companyId, largest, storage: storages.current.kind };
        return beginUpload(scope, request.headers, to);
      });
      const answer = await tus.create(request.raw, reply.raw, id).catch(async (error) => {
        await as(database, actor, (scope) => deleteUnsent(scope, id, actor.id));
        throw error;
      });
      if (answer.offset !== null) await noteProgress(database, id, answer.offset, storages);
      const row = await as(database, actor, (scope) => reachUpload(scope, id, actor));
      return reply.code(201).headers(answer.headers).send(presentUpload(row, unsentDays));
    },
  );

  app.get(
    '/api/uploads',
    {
      config: { access: 'signed-in' },
      schema: { summary: 'My uploads that are not sent yet', tags, response: { 200: uploads } },
    },
    async (request) => {
      const actor = actorOf(request);
      const rows = await as(database, actor, (scope) => findUnsent(scope, actor.id));
      return { items: rows.map((row) => presentUpload(row, unsentDays)) };
    },
  );

  app.get(
    '/api/uploads/limits',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'What a file may be',
        tags,
        querystring: beginUploadQuery,
        response: { 200: uploadLimits },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, async (scope) =>
        limitsFor(scope, await uploadFor(scope, actor, request.query, around), around),
      );
    },
  );

  const reach = async (request: FastifyRequest<{ Params: z.infer<typeof params> }>) => {
    const actor = actorOf(request);
    return as(database, actor, (scope) => reachUpload(scope, request.params.id, actor));
  };

  app.head(
    '/api/uploads/:id',
    {
      config: { access: 'signed-in' },
      schema: { hide: true, params },
    },
    async (request, reply) => {
      const { id } = await reach(request);
      // Whoever asks without it is told all the same.
      request.raw.headers['tus-resumable'] ??= '1.0.0';
      const { headers, offset } = await tus.answer(request.raw, reply.raw);
      if (offset !== null) await noteProgress(database, id, offset, storages);
      return reply.headers(headers).send();
    },
  );

  app.get(
    '/api/uploads/:id',
    {
      config: { access: 'signed-in' },
      exposeHeadRoute: false,
      schema: { summary: 'An upload of mine', tags, params, response: { 200: upload } },
    },
    async (request) => presentUpload(await reach(request), unsentDays),
  );

  app.patch(
    '/api/uploads/:id',
    {
      config: { access: 'signed-in', longBody: true },
      schema: { summary: 'Go on with an upload (tus)', tags, params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { id, state } = await reach(request);
      if (state === 'lost' || state === 'erased') throw new ProblemError('file_lost');
      const answer = await whileTheyMay(around, request, id, () =>
        tus.answer(request.raw, reply.raw),
      );
      if (answer.offset !== null) await noteProgress(database, id, answer.offset, storages);
      return reply.code(204).headers(answer.headers).send(null);
    },
  );

  app.delete(
    '/api/uploads/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Throw away an upload that is not sent',
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await as(database, actor, async (scope) => {
        const row = await reachUpload(scope, request.params.id, actor);
        if (row.requestId !== null) throw new ProblemError('file_sent');
        await deleteUnsent(scope, row.id, actor.id);
      });
      return reply.code(204).header('tus-resumable', '1.0.0').send(null);
    },
  );
}
