import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { FilesAround } from './around.ts';
import type { FileRow } from './rows.ts';
import { findFile } from './store.ts';

/** An upload of the actor's own, for a company of theirs. Error: not_found, also where it is somebody else's. */
export async function reachUpload(scope: Scope, id: string, actor: Actor): Promise<FileRow> {
  const row = await findFile(scope, id);
  if (row?.uploadedBy !== actor.id) throw new ProblemError('not_found');
  return row;
}

/** C3: one's own, and those of requests one may see. Error: not_found. */
export async function reachFile(
  scope: Scope,
  id: string,
  actor: Actor,
  { reachRequest }: Pick<FilesAround, 'reachRequest'>,
): Promise<FileRow> {
  const row = await findFile(scope, id);
  if (!row) throw new ProblemError('not_found');
  if (row.requestNumber !== null) await reachRequest(scope, row.requestNumber, actor);
  else if (row.uploadedBy !== actor.id) throw new ProblemError('not_found');
  return row;
}
