import {
  changeMe,
  me,
  session,
  setUp as setUpBody,
  setupState,
  signIn as signInBody,
} from '../../api/people.ts';
import { codeAsked, enterCode as codeBody } from '../../api/second-factor.ts';
import { type Actor, actorOf, sessionCookie } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { answerEntry } from './answer-entry.ts';
import { changeProfile } from './change-profile.ts';
import { enterCode } from './enter-code.ts';
import type { PeopleOptions } from './options.ts';
import { presentMe } from './present.ts';
import { emailRoutes } from './routes-email.ts';
import { passkeyRoutes } from './routes-passkeys.ts';
import { passwordRoutes } from './routes-passwords.ts';
import { secondFactorRoutes } from './routes-second-factor.ts';
import { sessionRoutes } from './routes-sessions.ts';
import { takeCookieBack, visitorOf } from './sessions.ts';
import { isSetUp, setUp } from './set-up.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';

export function peopleRoutes(app: App, options: PeopleOptions): void {
  const { database, publicUrl, setupKey, staffNeedSecondFactor } = options;
  const meAs = (actor: Actor) => presentMe(actor, staffNeedSecondFactor);
  app.post(
    '/api/sessions',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Sign in; 202 asks for a code first',
        tags: ['people'],
        body: signInBody,
        response: { 201: me, 202: codeAsked },
      },
    },
    async (request, reply) => {
      const entry = await signIn(database, { ...request.body, ...visitorOf(request) });
      return answerEntry(reply, entry, options);
    },
  );

  app.post(
    '/api/sessions/code',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Sign in, second step: the ticket of the first and a code, or a backup code',
        tags: ['people'],
        body: codeBody,
        response: { 201: me },
      },
    },
    async (request, reply) => {
      const session = await enterCode(database, request.body, visitorOf(request));
      return answerEntry(reply, { session }, options);
    },
  );

  app.delete(
    '/api/sessions/current',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: { summary: 'Sign out', tags: ['people'] },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie(publicUrl)] ?? '';
      await signOut(database, actorOf(request), token);
      takeCookieBack(reply, publicUrl);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/sessions',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: { summary: 'Sign out everywhere, here too', tags: ['people'] },
    },
    async (request, reply) => {
      await signOutEverywhere(database, actorOf(request));
      takeCookieBack(reply, publicUrl);
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/session',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Whether anybody is signed in, and who',
        tags: ['people'],
        response: { 200: session },
      },
    },
    async ({ identity }) => ({ me: identity && meAs(identity) }),
  );

  app.get(
    '/api/me',
    {
      config: { access: 'signed-in', beforeSecondFactor: true, whileViewing: true },
      schema: { summary: 'Who is signed in', tags: ['people'], response: { 200: me } },
    },
    async (request) => meAs(actorOf(request)),
  );

  app.patch(
    '/api/me',
    {
      config: { access: 'signed-in', beforeSecondFactor: true },
      schema: {
        summary: 'Change name, language or time zone',
        tags: ['people'],
        body: changeMe,
        response: { 200: me },
      },
    },
    async (request) => meAs(await changeProfile(database, actorOf(request), request.body)),
  );

  app.get(
    '/api/setup',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Whether the first administrator is missing',
        tags: ['set-up'],
        response: { 200: setupState },
      },
    },
    async () => ({ needed: !(await isSetUp(database)), keyRequired: setupKey !== null }),
  );

  app.post(
    '/api/setup',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Create the first administrator',
        tags: ['set-up'],
        body: setUpBody,
        response: { 201: me },
      },
    },
    async (request, reply) => {
      const { key, ...person } = request.body;
      if (setupKey !== null && key !== setupKey) throw new ProblemError('wrong_setup_key');
      const administrator = { ...person, timeZone: person.timeZone ?? 'UTC' };
      const entry = await setUp(database, administrator, visitorOf(request));
      return answerEntry(reply, entry, options);
    },
  );

  emailRoutes(app, { database, publicUrl });
  passwordRoutes(app, { database, publicUrl });
  secondFactorRoutes(app, options);
  passkeyRoutes(app, options);
  sessionRoutes(app, { database, publicUrl });
}
