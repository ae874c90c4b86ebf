import {
  backupCodes,
  beginSecondFactor as beginBody,
  confirmSecondFactor as confirmBody,
  useSecondFactor as proofBody,
  secondFactor,
  secondFactorSecret,
} from '../../api/second-factor.ts';
import { actorOf } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { presentSecondFactor } from './present.ts';
import { readSecondFactor } from './read-second-factor.ts';
import { renewBackupCodes } from './renew-backup-codes.ts';
import { switchOff } from './switch-second-factor-off.ts';
import { beginSwitchingOn, switchOn } from './switch-second-factor-on.ts';

/** The second factor of the person who calls. */
export function secondFactorRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/me/second-factor',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'Whether a second factor is on, and how many backup codes are left',
        tags: ['people'],
        response: { 200: secondFactor },
      },
    },
    async (request) => presentSecondFactor(await readSecondFactor(database, actorOf(request))),
  );

  app.post(
    '/api/me/second-factor',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
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
      reply.code(201).send({ codes: await switchOn(database, actorOf(request), request.body) }),
  );

  app.post(
    '/api/me/second-factor/backup-codes',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'Make other backup codes; the earlier ones are dead',
        tags: ['people'],
        body: proofBody,
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
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: { summary: 'Switch it off', tags: ['people'], body: proofBody },
    },
    async (request, reply) => {
      await switchOff(database, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );
}
