import { passkeyOptions } from '../../api/passkeys.ts';
import {
  backupCodes,
  beginSecondFactor as beginBody,
  changeSecondFactor as changeBody,
  confirmSecondFactor as confirmBody,
  secondFactor,
  secondFactorSecret,
  showSecondFactor as showBody,
} from '../../api/second-factor.ts';
import { actorOf } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { askPasskeyAgain } from './ask-passkey.ts';
import type { PeopleOptions } from './options.ts';
import { passkeySite } from './passkey-site.ts';
import { presentSecondFactor } from './present.ts';
import { readSecondFactor } from './read-second-factor.ts';
import { renewBackupCodes } from './renew-backup-codes.ts';
import { sessionHash } from './sessions.ts';
import { showCode, showPasskey } from './show-second-factor.ts';
import { switchOff } from './switch-second-factor-off.ts';
import { beginSwitchingOn, switchOn } from './switch-second-factor-on.ts';

/** The second factor of the person who calls. */
export function secondFactorRoutes(app: App, options: PeopleOptions): void {
  const { database, publicUrl } = options;
  app.get(
    '/api/me/second-factor',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'The second factor: app, passkeys, and how many backup codes are left',
        tags: ['people'],
        response: { 200: secondFactor },
      },
    },
    async (request) => presentSecondFactor(await readSecondFactor(database, actorOf(request))),
  );

  app.post(
    '/api/me/second-factor',
    {
      config: { access: 'signed-in', beforeSecondFactor: true, dangerous: true },
      schema: {
        summary: 'Begin to switch a second factor on: a secret for an app, good for an hour',
        tags: ['people'],
        body: beginBody,
        response: { 201: secondFactorSecret },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await beginSwitchingOn(database, actorOf(request), request.body)),
  );

  app.post(
    '/api/me/second-factor/confirm',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'Switch it on by a first code; the backup codes are told this once',
        tags: ['people'],
        body: confirmBody,
        response: { 201: backupCodes },
      },
    },
    async (request, reply) =>
      reply.code(201).send({
        codes: await switchOn(database, actorOf(request), {
          ...request.body,
          session: sessionHash(request, publicUrl),
        }),
      }),
  );

  app.post(
    '/api/me/second-factor/backup-codes',
    {
      config: { access: 'signed-in', beforeSecondFactor: true, dangerous: true },
      schema: {
        summary: 'Make other backup codes; the earlier ones are dead',
        tags: ['people'],
        body: changeBody,
        response: { 201: backupCodes },
      },
    },
    async (request, reply) => {
      const codes = await renewBackupCodes(database, actorOf(request), request.body);
      return reply.code(201).send({ codes });
    },
  );

  app.post(
    '/api/me/second-factor/off',
    {
      config: { access: 'signed-in', beforeSecondFactor: true, dangerous: true },
      schema: { summary: 'Switch it off', tags: ['people'], body: changeBody },
    },
    async (request, reply) => {
      await switchOff(database, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/me/second-factor/challenge',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'What a device must sign to show a passkey again, within five minutes',
        tags: ['people'],
        response: { 201: passkeyOptions },
      },
    },
    async (request, reply) => {
      const site = passkeySite(request, options);
      return reply.code(201).send(await askPasskeyAgain(database, site, actorOf(request)));
    },
  );

  app.post(
    '/api/me/second-factor/show',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'Show the second factor again: for ten minutes dangerous calls go through',
        tags: ['people'],
        body: showBody,
      },
    },
    async (request, reply) => {
      const { body } = request;
      const actor = actorOf(request);
      const session = sessionHash(request, publicUrl);
      if ('code' in body) await showCode(database, actor, { code: body.code, session });
      else {
        const { credential } = body;
        await showPasskey(database, actor, passkeySite(request, options), { credential, session });
      }
      return reply.code(204).send();
    },
  );
}
