import { randomUUIDv7 } from 'node:crypto';
import { type Actor, asGatekeeper } from '../access/index.ts';
import { countAttempt } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { addStatement, listStatementsOf } from './store-statements.ts';

const WINDOW_MINUTES = 24 * 60;
const STATED_PER_PERSON = 5;
const SHOWN_MS = 14 * 86_400_000;

/**
 * C2: keeps what somebody who is signed in states about their company. The same statements are sent and the same is
 * answered for every code and every name; a job finds out what comes of it. Error: too_many_attempts.
 */
export async function stateJoining(
  database: Database,
  { id: personId, sourceAddress: address }: Actor,
  typed: { activationCode: string; companyName: string },
): Promise<void> {
  const stated = await asGatekeeper(database, (scope) =>
    countAttempt(scope, `joining of ${personId}`, WINDOW_MINUTES),
  );
  if (stated > STATED_PER_PERSON)
    throw new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
  await asGatekeeper(database, async (scope) => {
    const statement = { ...typed, id: randomUUIDv7(), personId, address };
    await addStatement(scope, statement, await databaseNow(scope.db));
  });
}

/** What the person stated lately; how it stands is not read, so that nothing tells one code from another. */
export const readStatedJoinings = (database: Database, { id }: Actor) =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    return listStatementsOf(scope, id, now - SHOWN_MS);
  });
