import { z } from 'zod';
import { announcements, announcementsQuery, notificationPage } from '../../api/notifications.ts';
import { pageQuery } from '../../api/primitives.ts';
import { actorOf, as, worksOnRequests } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { parseNumber } from '../requests/index.ts';
import { readNotifications } from './read-notifications.ts';
import { announcementsOf, markNotificationsSeen } from './store-notifications.ts';

const tags = ['escalation'];
const config = { access: 'staff' } as const;

/** What was announced of promises at risk or broken, to whoever is told of them. */
export function escalationRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/notifications',
    {
      config,
      schema: {
        summary: 'What I was told of promises at risk or broken',
        tags,
        querystring: pageQuery,
        response: { 200: notificationPage },
      },
    },
    async (request) =>
      as(database, actorOf(request), (scope) => readNotifications(scope, request.query)),
  );

  app.put(
    '/api/notifications/seen',
    {
      config,
      schema: { summary: 'I have seen all notifications', tags, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await as(database, actorOf(request), markNotificationsSeen);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/announcements',
    {
      config,
      schema: {
        summary: 'What was announced of the clocks of a request',
        tags,
        querystring: announcementsQuery,
        response: { 200: announcements },
      },
    },
    async (request) => ({
      items: await as(database, worksOnRequests(actorOf(request)), (scope) =>
        announcementsOf(scope, parseNumber(request.query.request)),
      ),
    }),
  );
}
