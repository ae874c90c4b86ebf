import { z } from 'zod';
import { tokenScopes } from '../domain/access/index.ts';
import { personRef } from './people.ts';
import { instant, line } from './primitives.ts';

const tokenScope = z.enum(tokenScopes);

/** An API token as its keepers know it again. */
export const token = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(tokenScope),
  /** Its last four characters. */
  ending: z.string(),
  /** Who made it, and as whom it acts. */
  owner: personRef,
  createdAt: instant,
  expiresAt: instant,
  expired: z.boolean(),
  /** To the minute; null while it was never used. */
  lastUsedAt: instant.nullable(),
});
export type Token = z.infer<typeof token>;

/** `GET …/tokens`: those that were not revoked, the newest first. */
export const tokenList = z.object({
  items: z.array(token),
  /** What the reader can make one for. */
  scopes: z.array(tokenScope),
});
export type TokenList = z.infer<typeof tokenList>;

/** `POST …/tokens` */
export const makeToken = z.object({
  name: line,
  scopes: z.array(tokenScope).min(1, 'at least one scope').max(tokenScopes.length),
  /** In days from now, a year at most. */
  days: z.number().int().min(1).max(365),
});
export type MakeToken = z.infer<typeof makeToken>;

/** The token itself is told this once. */
export const madeToken = z.object({ token: z.string(), made: token });
export type MadeToken = z.infer<typeof madeToken>;
