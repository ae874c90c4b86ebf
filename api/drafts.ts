import { z } from 'zod';
import { instant, word } from './primitives.ts';

/** `reply:PD-20440`, `new-request`. */
export const draftKey = z.string().regex(/^[a-z-]{1,40}(:[A-Za-z0-9-]{1,50})?$/);

/** `GET /api/drafts/{key}`: what I was writing; version 0 and no content where there is nothing. */
export const draft = z.object({
  content: z.record(z.string(), z.unknown()).nullable(),
  version: z.number().int(),
  updatedAt: instant.nullable(),
});
export type Draft = z.infer<typeof draft>;

/** What `PUT /api/drafts/{key}` answers. */
export const keptDraft = draft.pick({ version: true, updatedAt: true });

/**
 * `PUT /api/drafts/{key}`: `version` is the one this text grew from, 0 for a new one; a newer one from another browser
 * refuses it (409 draft_changed). What the same browser (`device`, a random name of its own) wrote is replaced.
 */
export const keepDraft = z.object({
  content: z.record(z.string().max(50), z.unknown()),
  version: z.number().int().min(0),
  device: word(50).min(8),
});

/** `DELETE /api/drafts/{key}?version=…`: only this version, so that what another browser wrote since stays. */
export const discardDraft = z.object({ version: z.coerce.number().int().min(1).optional() });
