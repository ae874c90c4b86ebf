import type { Scope } from '../access/index.ts';
import { countAttempt } from '../people/index.ts';
import { ProblemError } from '../platform/http/problem.ts';

const IN_AN_HOUR = 10;

/** So long after it was asked for an archive can be read, and read again where the line broke. */
export const ARCHIVE_LASTS_MS = 10 * 60_000;

/** An archive is much work: so many an hour are enough for one person. Error: too_many_attempts. */
export async function limitDownloads(scope: Scope, personId: string): Promise<void> {
  if ((await countAttempt(scope, `data for ${personId}`, 60)) > IN_AN_HOUR)
    throw new ProblemError('too_many_attempts', { retryAfter: 3600 });
}
