import type { Scope } from '../access/index.ts';
import { countAttempt } from '../people/index.ts';
import { ProblemError } from '../platform/http/problem.ts';

const IN_AN_HOUR = 10;

/** An archive is much work: so many an hour are enough for one person. Error: too_many_attempts. */
export async function limitDownloads(scope: Scope, personId: string): Promise<void> {
  if ((await countAttempt(scope, `data for ${personId}`, 60)) > IN_AN_HOUR)
    throw new ProblemError('too_many_attempts', { retryAfter: 3600 });
}
