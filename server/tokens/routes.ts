import { z } from 'zod';
import { oneLine } from '../../api/primitives.ts';
import { madeToken, makeToken, type Token, tokenList } from '../../api/tokens.ts';
import { scopesFor } from '../../domain/access/index.ts';
import { actorOf } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { createToken, endToken, readTokens } from './keep-tokens.ts';
import type { StoredToken } from './store.ts';

interface Options {
  database: Database;
}

/** A2: tokens of a company, and of the vendor's people. */
export function tokenRoutes(app: App, options: Options): void {
  tokensAt(app, options, {
    base: '/api/companies/:publicId/tokens',
    access: 'customer',
    params: z.object({ publicId: oneLine }),
    whose: 'the company',
  });
  tokensAt(app, options, {
    base: '/api/me/tokens',
    access: 'staff',
    params: z.object({}),
    whose: 'you',
  });
}

interface Place {
  base: string;
  access: 'customer' | 'staff';
  params: z.ZodType<{ publicId?: string }>;
  /** Whose they are, for the summaries. */
  whose: string;
}

function tokensAt(app: App, { database }: Options, { base, access, params, whose }: Place): void {
  const config = { access };
  const tags = ['tokens'];

  app.get(
    base,
    {
      config,
      schema: { summary: `API tokens of ${whose}`, tags, params, response: { 200: tokenList } },
    },
    async (request) => {
      const actor = actorOf(request);
      const { tokens, now } = await readTokens(database, actor, request.params.publicId ?? null);
      return {
        items: tokens.map((token) => present(token, now)),
        scopes: [...scopesFor(actor)],
      };
    },
  );

  app.post(
    base,
    {
      config: { ...config, dangerous: true },
      schema: {
        summary: `Make an API token for ${whose}; it is told this once`,
        tags,
        params,
        body: makeToken,
        response: { 201: madeToken },
      },
    },
    async (request, reply) => {
      const { publicId = null } = request.params;
      const made = await createToken(database, actorOf(request), publicId, request.body);
      return reply.code(201).send({ token: made.text, made: present(made.token, made.now) });
    },
  );

  app.delete(
    `${base}/:tokenId`,
    {
      config,
      schema: {
        summary: `Revoke an API token of ${whose}`,
        tags,
        params: params.and(z.object({ tokenId: z.uuid() })),
      },
    },
    async (request, reply) => {
      const { publicId = null, tokenId } = request.params;
      await endToken(database, actorOf(request), publicId, tokenId);
      return reply.code(204).send();
    },
  );
}

const wire = (at: number): string => new Date(at).toISOString();

const present = (token: StoredToken, now: number): Token => ({
  ...token,
  createdAt: wire(token.createdAt),
  expiresAt: wire(token.expiresAt),
  expired: token.expiresAt <= now,
  lastUsedAt: token.lastUsedAt === null ? null : wire(token.lastUsedAt),
});
