import type { FileView } from '../../api/files.ts';
import { groupOf, isStaff } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { presentFile } from './present.ts';
import { findFilesOfRequest, holdUnsentRows, putOnEvent } from './store.ts';

/**
 * Holds what is to be sent with a message, finished or not: the actor's own uploads for this company that are not sent
 * yet. `attachFiles` hangs them on the event, in the same transaction. Error: bad_input (field `files`) for any other id.
 */
export async function holdFiles(
  scope: Scope,
  actor: Actor,
  companyId: string,
  ids: readonly string[] = [],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const companies = isStaff(actor) ? [companyId] : groupOf(actor, companyId);
  const held = await holdUnsentRows(scope, wanted, actor.id, companies);
  if (held.length === wanted.length) return wanted;
  throw new ProblemError('bad_input', {
    fields: [{ path: 'files', message: 'must be uploads of your own that are not sent yet' }],
  });
}

/** What a history says of them: their ids, chained with the event. */
export const namedFiles = (ids: readonly string[] = []): { files?: readonly string[] } =>
  ids.length > 0 ? { files: ids } : {};

/** Hangs held files on an event that was just added. */
export async function attachFiles(
  scope: Scope,
  event: { companyId: string; requestId: string; seq: number; internal: boolean },
  ids: readonly string[] = [],
): Promise<void> {
  if (ids.length > 0) await putOnEvent(scope, event, ids);
}

/** The files of a request's conversation by the seq of their entries, as its reader may see them. */
export async function filesByEntry(
  scope: Scope,
  request: { companyId: string; id: string },
): Promise<ReadonlyMap<number, FileView[]>> {
  const rows = await findFilesOfRequest(scope, request);
  const byEntry = Map.groupBy(rows, ({ eventSeq }) => Number(eventSeq));
  return new Map([...byEntry].map(([seq, files]) => [seq, files.map(presentFile)]));
}
