import { z } from 'zod';
import {
  changeStaff as changeBody,
  handedOver,
  handOverWork as handOverBody,
  staffList,
} from '../../api/staff.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { changeRoles } from './change-roles.ts';
import { handOverWork } from './hand-over-work.ts';
import { readStaff } from './list-staff.ts';
import { resetStaffFactor } from './reset-factor.ts';
import { staffInvitationRoutes } from './routes-invitations.ts';
import { restoreStaff, suspendStaff } from './suspend.ts';

export interface StaffOptions {
  database: Database;
  book: CatalogueBook;
  publicUrl: string;
  staffNeedSecondFactor: boolean;
}

const params = z.object({ personId: z.uuid() });
const tags = ['staff'];
const config = { access: 'staff' } as const;

/** The vendor's people: for the system administrator. */
export function staffRoutes(app: App, options: StaffOptions): void {
  const { database, book } = options;
  app.get(
    '/api/staff',
    {
      config,
      schema: { summary: "The vendor's people", tags, response: { 200: staffList } },
    },
    async (request) => readStaff(database, actorOf(request)),
  );

  app.patch(
    '/api/staff/:personId',
    {
      config: { ...config, dangerous: true },
      schema: { summary: 'Give these roles and no others', tags, params, body: changeBody },
    },
    async (request, reply) => {
      const { personId } = request.params;
      await changeRoles(database, actorOf(request), personId, request.body.roles);
      return reply.code(204).send();
    },
  );

  app.put(
    '/api/staff/:personId/suspension',
    {
      config: { ...config, dangerous: true },
      schema: { summary: 'Shut somebody out; their sessions end at once', tags, params },
    },
    async (request, reply) => {
      await suspendStaff(database, actorOf(request), request.params.personId);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/staff/:personId/suspension',
    {
      config: { ...config, dangerous: true },
      schema: { summary: 'Let somebody sign in again', tags, params },
    },
    async (request, reply) => {
      await restoreStaff(database, actorOf(request), request.params.personId);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/staff/:personId/second-factor',
    {
      config: { ...config, dangerous: true },
      schema: { summary: 'Take the second factor from who lost it', tags, params },
    },
    async (request, reply) => {
      await resetStaffFactor(database, actorOf(request), request.params.personId);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/staff/:personId/hand-over',
    {
      config: { ...config, dangerous: true },
      schema: {
        summary: 'Assign all open requests of one member of staff to another',
        tags,
        params,
        body: handOverBody,
        response: { 200: handedOver },
      },
    },
    async (request) => {
      const wanted = { ...request.params, ...request.body };
      return handOverWork(database, { actor: actorOf(request), book }, wanted);
    },
  );

  staffInvitationRoutes(app, options);
}
