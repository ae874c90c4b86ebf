import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import {
  confirmYear as confirmBody,
  holidayCountries as countriesView,
  previewForm as formBody,
  LARGEST_SETTINGS_BODY,
  previewSettings as previewBody,
  previewedForm,
  saveSettings as saveBody,
  savedVersion,
  settingsPreview,
  settingsVersions,
  settings as settingsView,
} from '../../api/settings.ts';
import { mayChangeSettings } from '../../domain/access/index.ts';
import { actorOf, as } from '../access/index.ts';
import { type CatalogueBook, holidayCountries, writeCatalogue } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { previewForm } from './preview-form.ts';
import { previewSettings } from './preview-settings.ts';
import { readSettings, readVersions } from './read-settings.ts';
import { confirmYear, saveSettings } from './save-settings.ts';

const tags = ['settings'];
const config = { access: 'staff' } as const;

const dangerous = { ...config, dangerous: true } as const;

/** Calendars, plans, products and names of statuses, in versions: all staff read, few change. */
export function settingsRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/settings',
    {
      config,
      schema: {
        summary: 'Calendars, plans, products and names of statuses',
        tags,
        querystring: z.object({ version: z.coerce.number().int().min(1).optional() }),
        response: { 200: settingsView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) =>
        readSettings(scope, book, actor, request.query.version),
      );
    },
  );

  app.get(
    '/api/settings/versions',
    {
      config,
      schema: {
        summary: 'Who changed the settings when',
        tags,
        response: { 200: settingsVersions },
      },
    },
    async (request) => as(database, actorOf(request), (scope) => readVersions(scope, book)),
  );

  app.get(
    '/api/settings/holiday-countries',
    {
      config,
      schema: {
        summary: 'The countries and regions whose public holidays we know',
        tags,
        response: { 200: countriesView },
      },
    },
    async (request) => ({ items: await holidayCountries(actorOf(request).language) }),
  );

  app.get(
    '/api/settings/catalogue.zip',
    {
      config,
      schema: {
        summary: 'The catalogue in force as YAML files, to keep or to apply by command',
        tags,
        response: { 200: z.unknown().meta({ type: 'string', format: 'binary' }) },
      },
    },
    async (_request, reply) => {
      await book.refresh();
      const { version, content } = book.current;
      const files = [...writeCatalogue(content)].map(([path, text]) => [path, strToU8(text)]);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="catalogue-${version}.zip"`)
        .send(Buffer.from(zipSync(Object.fromEntries(files))));
    },
  );

  app.post(
    '/api/settings/preview',
    {
      config,
      bodyLimit: LARGEST_SETTINGS_BODY,
      schema: {
        summary: 'Look at what a change of the settings would do',
        tags,
        body: previewBody,
        response: { 200: settingsPreview },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      if (!mayChangeSettings(actor)) throw new ProblemError('not_allowed');
      return previewSettings(database, book, actor, request.body);
    },
  );

  app.post(
    '/api/settings/form',
    {
      config,
      bodyLimit: LARGEST_SETTINGS_BODY,
      schema: {
        summary: 'Look at what customers would be asked after a change',
        tags,
        body: formBody,
        response: { 200: previewedForm },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      if (!mayChangeSettings(actor)) throw new ProblemError('not_allowed');
      return as(database, actor, (scope) => previewForm(scope, book, request.body));
    },
  );

  app.post(
    '/api/settings/versions',
    {
      config: dangerous,
      bodyLimit: LARGEST_SETTINGS_BODY,
      schema: {
        summary: 'Save changed settings as a new version',
        tags,
        body: saveBody,
        response: { 201: savedVersion },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const saved = await as(database, actor, (scope) =>
        saveSettings(scope, book, actor, request.body),
      );
      await book.refresh();
      return reply.code(201).send(saved);
    },
  );

  app.post(
    '/api/settings/calendars/:id/confirmed-years',
    {
      config: dangerous,
      schema: {
        summary: 'Confirm the days off of a year',
        tags,
        params: z.object({ id: z.string().max(60) }),
        body: confirmBody,
        response: { 201: savedVersion },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const saved = await as(database, actor, (scope) =>
        confirmYear(scope, book, actor, request.params.id, request.body),
      );
      await book.refresh();
      return reply.code(201).send(saved);
    },
  );
}
