import { z } from 'zod';
import {
  companyMergers,
  mergeCompanies as mergeBody,
  mergerPreview,
  mergerPreviewQuery,
  undoMerger as undoBody,
} from '../../api/mergers.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { mergeCompanies, readMergers, undoMerger } from './merge-companies.ts';
import { previewMerger } from './preview-merger.ts';

const config = { access: 'staff' } as const;
const tags = ['companies'];
const params = z.object({ publicId: oneLine });

/** Two companies that were registered by mistake are seen as one, until that is undone. */
export function mergerRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/companies/:publicId/merger',
    {
      config,
      schema: {
        summary: 'As part of what a company is seen, and what is seen as part of it',
        tags,
        params,
        response: { 200: companyMergers },
      },
    },
    async (request) => readMergers(database, actorOf(request), request.params.publicId),
  );

  app.get(
    '/api/companies/:publicId/merger/preview',
    {
      config,
      schema: {
        summary:
          'What would be seen as one if the company were merged into another, and what to think of',
        tags,
        params,
        querystring: mergerPreviewQuery,
        response: { 200: mergerPreview },
      },
    },
    async (request) => {
      const wanted = { ...request.params, ...request.query };
      return previewMerger(database, actorOf(request), book.current, wanted);
    },
  );

  app.post(
    '/api/companies/:publicId/merger',
    {
      config: { ...config, dangerous: true },
      schema: {
        summary:
          'Merge the company into another, with a reason; the administrators of both are told',
        tags,
        params,
        body: mergeBody,
        response: { 201: companyMergers },
      },
    },
    async (request, reply) => {
      const { publicId } = request.params;
      const merged = await mergeCompanies(database, actorOf(request), publicId, request.body);
      return reply.code(201).send(merged);
    },
  );

  app.post(
    '/api/companies/:publicId/merger/undo',
    {
      config: { ...config, dangerous: true },
      schema: {
        summary: 'Undo the merger: both companies are seen as before',
        tags,
        params,
        body: undoBody,
        response: { 200: companyMergers },
      },
    },
    async (request) =>
      undoMerger(database, actorOf(request), request.params.publicId, request.body),
  );
}
