import { z } from 'zod';
import { macro, writeMacro } from '../../api/queue.ts';
import { actorOf, as, worksOnRequests } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { changeMacro, createMacro, readMacros, removeMacro } from './keep-macro.ts';

const tags = ['macros'];
const config = { access: 'staff' } as const;
const params = z.object({ id: z.uuid() });

/** Answers that are written often. */
export function macroRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/macros',
    {
      config,
      schema: {
        summary: 'Everybody’s macros and mine',
        tags,
        response: { 200: z.object({ items: z.array(macro) }) },
      },
    },
    async (request) => {
      const actor = worksOnRequests(actorOf(request));
      return { items: await as(database, actor, (scope) => readMacros(scope, actor)) };
    },
  );

  app.post(
    '/api/macros',
    {
      config,
      schema: { summary: 'Write a macro', tags, body: writeMacro, response: { 201: macro } },
    },
    async (request, reply) => {
      const actor = worksOnRequests(actorOf(request));
      const made = await as(database, actor, (scope) => createMacro(scope, request.body, actor));
      return reply.code(201).send(made);
    },
  );

  app.patch(
    '/api/macros/:id',
    {
      config,
      schema: {
        summary: 'Change a macro',
        tags,
        params,
        body: writeMacro,
        response: { 200: macro },
      },
    },
    async (request) => {
      const actor = worksOnRequests(actorOf(request));
      return as(database, actor, (scope) =>
        changeMacro(scope, request.params.id, request.body, actor),
      );
    },
  );

  app.delete(
    '/api/macros/:id',
    {
      config,
      schema: { summary: 'Delete a macro', tags, params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const actor = worksOnRequests(actorOf(request));
      await as(database, actor, (scope) => removeMacro(scope, request.params.id, actor));
      return reply.code(204).send(null);
    },
  );
}
