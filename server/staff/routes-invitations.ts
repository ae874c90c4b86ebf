import { z } from 'zod';
import { me } from '../../api/people.ts';
import {
  acceptStaffInvitation as acceptBody,
  inviteStaff as inviteBody,
  lookAtStaffInvitation as lookBody,
  staffInvitation,
  staffInvitationView,
} from '../../api/staff.ts';
import { actorOf } from '../access/index.ts';
import { answerEntry, visitorOf } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { acceptStaffInvitation, lookAtStaffInvitation } from './accept-invitation.ts';
import { inviteStaff, resendStaffInvitation, revokeStaffInvitation } from './invite-staff.ts';
import { presentInvitation } from './present.ts';

interface Options {
  database: Database;
  publicUrl: string;
  staffNeedSecondFactor: boolean;
}

const params = z.object({ invitationId: z.uuid() });
const tags = ['staff'];

/** Asking people in, from both ends. */
export function staffInvitationRoutes(app: App, options: Options): void {
  const { database } = options;
  app.post(
    '/api/staff/invitations',
    {
      config: { access: 'staff', dangerous: true },
      schema: {
        summary:
          'Invite somebody to the desk; a link that works once and lasts three days goes out by e-mail',
        tags,
        body: inviteBody,
        response: { 201: staffInvitation },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const input = { ...request.body, language: request.body.language ?? actor.language };
      const made = await inviteStaff(database, actor, input);
      return reply.code(201).send(presentInvitation(made, made.sentAt));
    },
  );

  app.post(
    '/api/staff/invitations/:invitationId/resend',
    {
      config: { access: 'staff', dangerous: true },
      schema: {
        summary: 'Send an invitation again; links sent before stop working',
        tags,
        params,
        response: { 200: staffInvitation },
      },
    },
    async (request) => {
      const { invitationId } = request.params;
      const sent = await resendStaffInvitation(database, actorOf(request), invitationId);
      return presentInvitation(sent, sent.sentAt);
    },
  );

  app.delete(
    '/api/staff/invitations/:invitationId',
    {
      config: { access: 'staff' },
      schema: { summary: 'Take an invitation back', tags, params },
    },
    async (request, reply) => {
      const { invitationId } = request.params;
      await revokeStaffInvitation(database, actorOf(request), invitationId);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/staff-invitations/look',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Read an invitation to the desk by the link of its e-mail',
        tags,
        body: lookBody,
        response: { 200: staffInvitationView },
      },
    },
    async (request) => {
      const { email, inviterName } = await lookAtStaffInvitation(database, request.body.token);
      return { email, invitedBy: inviterName };
    },
  );

  app.post(
    '/api/staff-invitations/accept',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Join the desk by the link of an invitation',
        tags,
        body: acceptBody,
        response: { 201: me },
      },
    },
    async (request, reply) => {
      const entry = await acceptStaffInvitation(database, request.body, visitorOf(request));
      return answerEntry(reply, entry, options);
    },
  );
}
