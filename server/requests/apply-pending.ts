import { asOperator } from '../access/index.ts';
import {
  applicationOf,
  beginApplication,
  type CatalogueBook,
  finishApplication,
} from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { applyEdition } from './apply-edition.ts';

/** By then every process knows the version, and what was being opened meanwhile on the one before can be read. */
const SETTLED_AFTER_MS = 1000;
/** Whoever began and has not finished by then was killed, or works on beside us: each request is moved once. */
const LEASE_MS = 60_000;

/**
 * P7, P8: brings the version in force to the open requests where that has not been done; for the first version there
 * is nothing to do. Returns how many requests it moved, or null where there was nothing to do or somebody else is at it.
 */
export async function applyPending(
  database: Database,
  book: CatalogueBook,
  leaseMs = LEASE_MS,
): Promise<number | null> {
  const { version, holdsFrom } = book.inForce;
  if (version === 1) return null;
  const begun = await asOperator(database, async (scope) => {
    const application = await applicationOf(scope, version);
    const now = await databaseNow(scope.db);
    if (!application || application.finishedAt !== null) return null;
    if (now < holdsFrom + SETTLED_AFTER_MS) return null;
    return (await beginApplication(scope, version, now, leaseMs)) ? application : null;
  });
  if (!begun) return null;
  const edition = await book.edition(version);
  const moved = await applyEdition(database, book, { edition, reason: begun.reason }, null);
  await asOperator(database, async (scope) =>
    finishApplication(scope, version, moved, await databaseNow(scope.db)),
  );
  return moved;
}
