import { z } from 'zod';
import {
  askEmailChange as askBody,
  emailChange,
  emailChangeConfirmed,
  emailChangeView,
  emailChangeLink as linkBody,
} from '../../api/email-change.ts';
import { actorOf, sessionCookie } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { askEmailChange, readEmailChange, stopEmailChange } from './ask-email-change.ts';
import { confirmEmailChange, lookAtEmailChange, stopByLink } from './confirm-email-change.ts';
import { presentEmailChange } from './present.ts';

interface Options {
  database: Database;
  publicUrl: string;
}

const tags = ['people'];
const signedIn = { access: 'signed-in' } as const;
const anybody = { access: 'public' } as const;

/** Another e-mail address, confirmed at both. */
export function emailRoutes(app: App, { database, publicUrl }: Options): void {
  app.post(
    '/api/me/email-change',
    {
      config: { access: 'signed-in', dangerous: true },
      schema: {
        summary: 'Ask for another e-mail address; a link comes to the old and to the new one',
        tags,
        body: askBody,
        response: { 202: z.object({}) },
      },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie(publicUrl)] ?? '';
      await askEmailChange(database, actorOf(request), { ...request.body, token });
      return reply.code(202).send({});
    },
  );

  app.get(
    '/api/me/email-change',
    {
      config: signedIn,
      schema: {
        summary: 'The change of one’s address that waits, and who has confirmed it',
        tags,
        response: { 200: emailChange },
      },
    },
    async (request) => presentEmailChange(await readEmailChange(database, actorOf(request))),
  );

  app.delete(
    '/api/me/email-change',
    { config: signedIn, schema: { summary: 'Stop it', tags } },
    async (request, reply) => {
      await stopEmailChange(database, actorOf(request));
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/email-changes/look',
    {
      config: anybody,
      schema: {
        summary: 'What the link to one of the two addresses asks',
        tags,
        body: linkBody,
        response: { 200: emailChangeView },
      },
    },
    async (request) => ({ email: await lookAtEmailChange(database, request.body.token) }),
  );

  app.post(
    '/api/email-changes/confirm',
    {
      config: anybody,
      schema: {
        summary: 'Confirm the change from one of the two addresses',
        tags,
        body: linkBody,
        response: { 200: emailChangeConfirmed },
      },
    },
    async (request) => {
      const { token } = request.body;
      return { changed: await confirmEmailChange(database, { token, address: request.ip }) };
    },
  );

  app.post(
    '/api/email-changes/cancel',
    {
      config: anybody,
      schema: { summary: 'Stop the change from one of the two addresses', tags, body: linkBody },
    },
    async (request, reply) => {
      await stopByLink(database, { token: request.body.token, address: request.ip });
      return reply.code(204).send();
    },
  );
}
