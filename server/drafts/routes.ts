import { z } from 'zod';
import {
  discardDraft,
  draft,
  draftKey,
  keepDraft as keepDraftBody,
  keptDraft,
} from '../../api/drafts.ts';
import { actorOf, as } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { keepDraft } from './keep-draft.ts';
import { readDraft, removeDraft } from './store.ts';

const params = z.object({ key: draftKey });
const tags = ['drafts'];

/** What somebody is writing: nobody else's can be read, by staff neither. */
export function draftRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/drafts/:key',
    {
      config: { access: 'signed-in' },
      schema: { summary: 'What I was writing', tags, params, response: { 200: draft } },
    },
    async (request) => {
      const found = await as(database, actorOf(request), (scope) =>
        readDraft(scope, request.params.key),
      );
      if (!found) return { content: null, version: 0, updatedAt: null };
      return { ...found, updatedAt: new Date(found.updatedAt).toISOString() };
    },
  );

  app.put(
    '/api/drafts/:key',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Keep what I am writing',
        tags,
        params,
        body: keepDraftBody,
        response: { 200: keptDraft },
      },
    },
    async (request) =>
      as(database, actorOf(request), (scope) =>
        keepDraft(scope, { ...request.body, key: request.params.key }),
      ),
  );

  app.delete(
    '/api/drafts/:key',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Throw away what was sent',
        tags,
        params,
        querystring: discardDraft,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await as(database, actorOf(request), (scope) =>
        removeDraft(scope, request.params.key, request.query.version ?? null),
      );
      return reply.code(204).send(null);
    },
  );
}
