import { z } from 'zod';
import {
  askPasswordReset as askBody,
  changePassword as changeBody,
  confirmPasswordReset as confirmBody,
  useLanguageLink as languageBody,
} from '../../api/people.ts';
import { actorOf, sessionCookie } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { changePassword } from './change-password.ts';
import { useLanguageLink } from './change-profile.ts';
import { askPasswordReset, confirmPasswordReset } from './reset-password.ts';

interface Options {
  database: Database;
  publicUrl: string;
}

/** Passwords, and what people do with links of mails without signing in. */
export function passwordRoutes(app: App, { database, publicUrl }: Options): void {
  app.put(
    '/api/me/password',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Change the password; every other session ends',
        tags: ['people'],
        body: changeBody,
      },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie(publicUrl)] ?? '';
      await changePassword(database, actorOf(request), { ...request.body, token });
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/password-resets',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Ask for a link that resets the password; the answer is the same for everybody',
        tags: ['people'],
        body: askBody,
        response: { 202: z.object({}) },
      },
    },
    async (request, reply) => {
      await askPasswordReset(database, { ...request.body, address: request.ip });
      return reply.code(202).send({});
    },
  );

  app.post(
    '/api/password-resets/confirm',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Choose a new password by the link of a mail; every session ends',
        tags: ['people'],
        body: confirmBody,
      },
    },
    async (request, reply) => {
      await confirmPasswordReset(database, { ...request.body, address: request.ip });
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/language-links',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Change the language by a link at the foot of a mail',
        tags: ['people'],
        body: languageBody,
      },
    },
    async (request, reply) => {
      await useLanguageLink(database, { ...request.body, address: request.ip });
      return reply.code(204).send();
    },
  );
}
