import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type WrittenDraft, writeDraft } from './store.ts';

/** Keeps what a person is writing; returns its new version. Errors: draft_changed. */
export async function keepDraft(
  scope: Scope,
  draft: WrittenDraft,
): Promise<{ version: number; updatedAt: string }> {
  const written = await writeDraft(scope, draft);
  if (!written) throw new ProblemError('draft_changed');
  return { version: written.version, updatedAt: new Date(written.updatedAt).toISOString() };
}
