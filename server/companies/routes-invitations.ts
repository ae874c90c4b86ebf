import { z } from 'zod';
import {
  acceptInvitation as acceptBody,
  invitation,
  invitationView,
  invite as inviteBody,
  invitedMany,
  lookAtInvitation as lookBody,
  inviteMany as manyBody,
} from '../../api/company.ts';
import { me } from '../../api/people.ts';
import { oneLine } from '../../api/primitives.ts';
import { codeAsked } from '../../api/second-factor.ts';
import { actorOf } from '../access/index.ts';
import { answerEntry, visitorOf } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { acceptInvitation, lookAtInvitation } from './accept-invitation.ts';
import { invite, resendInvitation, revoke } from './invite.ts';
import { inviteMany } from './invite-many.ts';
import { presentInvitation } from './present-people.ts';

interface Options {
  database: Database;
  publicUrl: string;
}

const ofCompany = z.object({ publicId: oneLine });
const ofInvitation = ofCompany.extend({ invitationId: z.uuid() });

/** C4: asking people in, from both ends. */
export function invitationRoutes(app: App, { database, publicUrl }: Options): void {
  app.post(
    '/api/companies/:publicId/invitations',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Invite a colleague; a link that lasts seven days goes out by e-mail',
        tags: ['companies'],
        params: ofCompany,
        body: inviteBody,
        response: { 201: invitation },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const input = { ...request.body, language: request.body.language ?? actor.language };
      const made = await invite(database, actor, request.params.publicId, input);
      return reply.code(201).send(presentInvitation(made, made.sentAt));
    },
  );

  app.post(
    '/api/companies/:publicId/invitations/many',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Invite everybody of a pasted list; what is wrong in it is told line by line',
        tags: ['companies'],
        params: ofCompany,
        body: manyBody,
        response: { 200: invitedMany },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const input = { ...request.body, language: request.body.language ?? actor.language };
      const { invited, refused } = await inviteMany(
        database,
        actor,
        request.params.publicId,
        input,
      );
      return { invited: invited.map((made) => presentInvitation(made, made.sentAt)), refused };
    },
  );

  app.post(
    '/api/companies/:publicId/invitations/:invitationId/resend',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Send an invitation again; links sent before stop working',
        tags: ['companies'],
        params: ofInvitation,
        response: { 200: invitation },
      },
    },
    async (request) => {
      const { publicId, invitationId } = request.params;
      const sent = await resendInvitation(database, actorOf(request), publicId, invitationId);
      return presentInvitation(sent, sent.sentAt);
    },
  );

  app.delete(
    '/api/companies/:publicId/invitations/:invitationId',
    {
      config: { access: 'customer' },
      schema: { summary: 'Take an invitation back', tags: ['companies'], params: ofInvitation },
    },
    async (request, reply) => {
      const { publicId, invitationId } = request.params;
      await revoke(database, actorOf(request), publicId, invitationId);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/invitations/look',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What an invitation’s link offers',
        tags: ['people'],
        body: lookBody,
        response: { 200: invitationView },
      },
    },
    async (request) => {
      const found = await lookAtInvitation(database, request.body.token);
      const { companyName, email, role, hasAccount, inviterName: invitedBy } = found;
      return { companyName, email, role, hasAccount, invitedBy };
    },
  );

  app.post(
    '/api/invitations/accept',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Join the company; with an account by its password, without one by a new one',
        tags: ['people'],
        body: acceptBody,
        response: { 201: me, 202: codeAsked },
      },
    },
    async (request, reply) => {
      const entry = await acceptInvitation(database, request.body, visitorOf(request));
      // Staff belong to no company: who comes in here is none.
      return answerEntry(reply, entry, { database, publicUrl, staffNeedSecondFactor: false });
    },
  );
}
