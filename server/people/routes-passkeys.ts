import { z } from 'zod';
import {
  addPasskey as addBody,
  addedPasskey,
  askPasskey as askBody,
  beginPasskey as beginBody,
  enterPasskey as enterBody,
  passkeyOptions,
} from '../../api/passkeys.ts';
import { me } from '../../api/people.ts';
import { actorOf } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { answerEntry } from './answer-entry.ts';
import { askPasskeyToSignIn } from './ask-passkey.ts';
import { enterPasskey } from './enter-passkey.ts';
import type { PeopleOptions } from './options.ts';
import { passkeySite } from './passkey-site.ts';
import { presentPasskey } from './present.ts';
import { removePasskey } from './remove-passkey.ts';
import { sessionHash, visitorOf } from './sessions.ts';

const tags = ['people'];

/** Passkeys: signing in with one, and those of the person who calls. */
export function passkeyRoutes(app: App, options: PeopleOptions): void {
  const { database, publicUrl } = options;

  app.post(
    '/api/sessions/passkey-challenge',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What a device must sign to sign in with a passkey, within five minutes',
        tags,
        body: askBody,
        response: { 201: passkeyOptions },
      },
    },
    async (request, reply) => {
      const site = passkeySite(request, options);
      const asked = await askPasskeyToSignIn(database, site, request.body.ticket);
      return reply.code(201).send(asked);
    },
  );

  app.post(
    '/api/sessions/passkey',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Sign in with a passkey; with a ticket, as the second step after the password',
        tags,
        body: enterBody,
        response: { 201: me },
      },
    },
    async (request, reply) => {
      const site = passkeySite(request, options);
      const session = await enterPasskey(database, site, request.body, visitorOf(request));
      return answerEntry(reply, { session }, options);
    },
  );

  app.post(
    '/api/me/passkeys/challenge',
    {
      config: { access: 'signed-in', beforeSecondFactor: true, dangerous: true },
      schema: {
        summary: 'Begin to add a passkey: what a device needs to make one, within five minutes',
        tags,
        body: beginBody,
        response: { 201: passkeyOptions },
      },
    },
    async (request, reply) => {
      const site = passkeySite(request, options);
      const asked = await beginPasskey(database, actorOf(request), site, request.body);
      return reply.code(201).send(asked);
    },
  );

  app.post(
    '/api/me/passkeys',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'Add the passkey that the device made; with the first one come backup codes',
        tags,
        body: addBody,
        response: { 201: addedPasskey },
      },
    },
    async (request, reply) => {
      const typed = { ...request.body, session: sessionHash(request, publicUrl) };
      const site = passkeySite(request, options);
      const { backupCodes, ...added } = await addPasskey(database, actorOf(request), site, typed);
      const shown = presentPasskey({ ...added, lastUsedAt: null });
      return reply.code(201).send({ ...shown, backupCodes });
    },
  );

  app.delete(
    '/api/me/passkeys/:id',
    {
      config: { access: 'signed-in', beforeSecondFactor: true, dangerous: true },
      schema: { summary: 'Remove a passkey', tags, params: z.object({ id: z.uuid() }) },
    },
    async (request, reply) => {
      await removePasskey(database, actorOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
}
