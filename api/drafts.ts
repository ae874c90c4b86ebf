import { z } from 'zod';
import { instant } from './primitives.ts';

/** `reply:PD-20440`, `new-request`. */
export const draftKey = z.string().regex(/^[a-z-]{1,40}(:[A-Za-z0-9-]{1,50})?$/);

/** `GET /api/drafts/{key}`: what I was writing; version 0 and no content where there is nothing. */
export const draft = z.object({
  content: z.record(z.string(), z.unknown()).nullable(),
  version: z.number().int(),
  updatedAt: instant.nullable(),
});
export type Draft = z.infer<typeof draft>;

/** `PUT /api/drafts/{key}`: `version` is the one this text grew from; another tab's newer one refuses it (409). */
export const keepDraft = z.object({
  content: z.record(z.string().max(50), z.unknown()),
  version: z.number().int().min(0),
});
