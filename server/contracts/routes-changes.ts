import { z } from 'zod';
import {
  changePlan as changeBody,
  contractChangePreview,
  endEarly as endBody,
  endingContracts as endingView,
  moveVersions as moveBody,
  movedVersions,
  outdatedContracts as outdatedView,
  previewPlanChange as previewBody,
  renewalProposal,
  renewContract as renewBody,
  renewedContract,
  previewVersionMove as versionBody,
  versionMovePreview,
} from '../../api/contract-changes.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { changePlan } from './change-plan.ts';
import type { RequestsOnContract } from './changed-requests.ts';
import { endEarly } from './end-early.ts';
import { listEnding } from './list-ending.ts';
import { moveVersions, outdatedContracts, previewVersions } from './move-versions.ts';
import { presentContract } from './present.ts';
import { previewChange } from './preview-change.ts';
import { proposeRenewal, renewContract } from './renew.ts';

const tags = ['contracts'];
const config = { access: 'staff' } as const;
const dangerous = { ...config, dangerous: true } as const;
const params = z.object({ id: z.uuid() });

interface Options {
  database: Database;
  book: CatalogueBook;
  requests: RequestsOnContract;
}

/** K4, P7, P8: what becomes of a contract after it was signed. */
export function contractChangeRoutes(app: App, options: Options): void {
  planChangeRoutes(app, options);
  versionRoutes(app, options);
  endRoutes(app, options);
}

function planChangeRoutes(app: App, { database, book, requests }: Options): void {
  app.post(
    '/api/contracts/:id/plan-change/preview',
    {
      config,
      schema: {
        summary:
          'Look at what another plan would do to a contract, its quota and its open requests',
        tags,
        params,
        body: previewBody,
        response: { 200: contractChangePreview },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      return as(database, actor, (scope) =>
        previewChange(scope, id, request.body, { actor, book, requests }),
      );
    },
  );

  app.post(
    '/api/contracts/:id/plan-change',
    {
      config: dangerous,
      schema: {
        summary: 'Let a contract go on on another plan, with a reason',
        tags,
        params,
        body: changeBody,
        response: { 200: z.object({ requests: z.number().int() }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const moved = await as(database, actor, (scope) =>
        changePlan(scope, id, request.body, { actor, book, requests }),
      );
      return { requests: moved };
    },
  );
}

function versionRoutes(app: App, { database, book, requests }: Options): void {
  app.get(
    '/api/contract-versions',
    {
      config,
      schema: {
        summary: 'Contracts whose plan promises something else in the version in force',
        tags,
        response: { 200: outdatedView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) => outdatedContracts(scope, { actor, book }));
    },
  );

  app.post(
    '/api/contract-versions/preview',
    {
      config,
      schema: {
        summary: 'Look at what the version in force would do to each of these contracts',
        tags,
        body: versionBody,
        response: { 200: versionMovePreview },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { contractIds } = request.body;
      return as(database, actor, (scope) =>
        previewVersions(scope, contractIds, { actor, book, requests }),
      );
    },
  );

  app.post(
    '/api/contract-versions/moves',
    {
      config: dangerous,
      schema: {
        summary: 'Move contracts to the version in force, each by itself, with a reason',
        tags,
        body: moveBody,
        response: { 200: movedVersions },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { contractIds, ...why } = request.body;
      return moveVersions(database, contractIds, why, { actor, book, requests });
    },
  );
}

function endRoutes(app: App, { database, book }: Options): void {
  app.get(
    '/api/ending-contracts',
    {
      config,
      schema: {
        summary: 'Contracts that end within 30 days and that nothing follows, the next one first',
        tags,
        response: { 200: endingView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) => listEnding(scope, { actor, book }));
    },
  );

  app.get(
    '/api/contracts/:id/renewal',
    {
      config,
      schema: {
        summary: 'What a renewal of a contract would take over',
        tags,
        params,
        response: { 200: renewalProposal },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) =>
        proposeRenewal(scope, request.params.id, { actor, book }),
      );
    },
  );

  app.post(
    '/api/contracts/:id/renewal',
    {
      config,
      schema: {
        summary: 'Renew a contract: another one follows on the day after its end',
        tags,
        params,
        body: renewBody,
        response: { 201: renewedContract },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const renewed = await as(database, actor, async (scope) => {
        const contract = await renewContract(scope, id, request.body, { actor, book });
        return presentContract(scope, book, contract, actor.language);
      });
      return reply.code(201).send(renewed);
    },
  );

  app.post(
    '/api/contracts/:id/termination',
    {
      config: dangerous,
      schema: { summary: 'End a contract early, with a reason', tags, params, body: endBody },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      await as(database, actor, (scope) => endEarly(scope, id, request.body, { actor, book }));
      return reply.code(204).send();
    },
  );
}
