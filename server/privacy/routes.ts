import { z } from 'zod';
import { line } from '../../api/primitives.ts';
import {
  askCompanyDeletion as askCompanyBody,
  askedDeletion,
  askPersonDeletion as askPersonBody,
  companyDeletion,
  deletions,
  keepByLink,
} from '../../api/privacy.ts';
import { actorOf } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { askCompanyDeletion } from './ask-company.ts';
import { askPersonDeletion } from './ask-person.ts';
import { cancelByLink, cancelCompanyDeletion, cancelPersonDeletion } from './cancel.ts';
import type { PrivacyOptions } from './options.ts';
import { presentDeletion } from './present.ts';
import { readCompanyDeletion, readDeletions } from './read-deletions.ts';
import { dataRoutes } from './routes-data.ts';

const params = z.object({ publicId: line });
const tags = ['privacy'];
const config = { access: 'customer' } as const;

/** C6: data are taken along, accounts and companies deleted after a waiting time. */
export function privacyRoutes(app: App, options: PrivacyOptions): void {
  const { database, book, rule } = options;
  app.get(
    '/api/deletions',
    {
      config: { ...config, byItself: true },
      schema: {
        summary: 'What of yours is to be deleted',
        tags,
        response: { 200: deletions },
      },
    },
    async (request) => readDeletions(database, actorOf(request)),
  );

  app.post(
    '/api/deletions/keep',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Keep what was to be deleted, by the link in the e-mail',
        tags,
        body: keepByLink,
      },
    },
    async (request, reply) => {
      await cancelByLink(database, { ...request.body, address: request.ip });
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/me/deletion',
    {
      config: { ...config, dangerous: true },
      schema: {
        summary: 'Ask that your account be deleted when the waiting time is over',
        tags,
        body: askPersonBody,
        response: { 201: askedDeletion },
      },
    },
    async (request, reply) => {
      const { successors } = request.body;
      const asked = await askPersonDeletion(database, actorOf(request), successors, { book, rule });
      return reply.code(201).send(presentDeletion(asked));
    },
  );

  app.delete(
    '/api/me/deletion',
    { config, schema: { summary: 'Keep your account after all', tags } },
    async (request, reply) => {
      await cancelPersonDeletion(database, actorOf(request));
      return reply.code(204).send();
    },
  );

  companyRoutes(app, options);
  dataRoutes(app, options);
}

function companyRoutes(app: App, { database, book, rule }: PrivacyOptions): void {
  const path = '/api/companies/:publicId/deletion';
  app.get(
    path,
    {
      config,
      schema: {
        summary: 'What ends when the company is deleted, and when that will be',
        tags,
        params,
        response: { 200: companyDeletion },
      },
    },
    async (request) =>
      readCompanyDeletion(database, actorOf(request), request.params.publicId, { book, rule }),
  );

  app.post(
    path,
    {
      config: { ...config, dangerous: true },
      schema: {
        summary: 'Ask that the company be deleted when the waiting time is over',
        tags,
        params,
        body: askCompanyBody,
        response: { 201: askedDeletion },
      },
    },
    async (request, reply) => {
      const wanted = { ...request.params, ...request.body };
      const asked = await askCompanyDeletion(database, actorOf(request), wanted, rule);
      return reply.code(201).send(presentDeletion(asked));
    },
  );

  app.delete(
    path,
    { config, schema: { summary: 'Keep the company after all', tags, params } },
    async (request, reply) => {
      await cancelCompanyDeletion(database, actorOf(request), request.params.publicId);
      return reply.code(204).send();
    },
  );
}
