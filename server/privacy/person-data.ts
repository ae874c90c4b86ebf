import { isStaff } from '../../domain/access/index.ts';
import { type Actor, as, asGatekeeper } from '../access/index.ts';
import { presentSession, readSessions, recordPersonEvent } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type DataAround, ownEntries, requestFiles } from './data-of-requests.ts';
import { ARCHIVE_LASTS_MS, limitDownloads } from './limit-downloads.ts';
import {
  findProfile,
  listCompanyEventsOf,
  listDrafts,
  listMemberships,
  listPersonEvents,
  listSavedFilters,
  numbersOfPerson,
  personAsked,
} from './store-data.ts';
import { type DataFile, jsonFile, listFile, zipOf } from './zip.ts';

const wire = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** C6: a person asks for their archive, which stands in their history. Until when it is there, epoch ms. Error: too_many_attempts. */
export const askPersonData = (database: Database, actor: Actor): Promise<number> =>
  asGatekeeper(database, async (scope) => {
    await limitDownloads(scope, actor.id);
    const now = await databaseNow(scope.db);
    const event = { personId: actor.id, address: actor.sourceAddress, kind: 'data_taken' } as const;
    await recordPersonEvent(scope, event, now);
    return now + ARCHIVE_LASTS_MS;
  });

/**
 * C6: all that is kept of a person, as a zip archive (docs/data-files.md). `token`: of their session. Error: link_expired
 * where it was not asked for just before.
 */
export async function personData(
  around: DataAround,
  token: string,
): Promise<AsyncGenerator<Uint8Array>> {
  const { database, actor } = around;
  const now = await asGatekeeper(database, async (scope) => {
    const at = await databaseNow(scope.db);
    if (!(await personAsked(scope, actor.id, at - ARCHIVE_LASTS_MS)))
      throw new ProblemError('link_expired');
    return at;
  });
  const about = { format: 'pactdesk-person-data', version: 1, person: actor.id, madeAt: wire(now) };
  return zipOf(about, files(around, token));
}

async function* files(around: DataAround, token: string): AsyncGenerator<DataFile> {
  const { database, actor } = around;
  const known = await asGatekeeper(database, async (scope) => ({
    profile: await findProfile(scope, actor.id),
    memberships: await listMemberships(scope, actor.id),
    events: await listPersonEvents(scope, actor.id),
  }));
  const { createdAt, ...profile } = known.profile;
  const { hasSecondFactor, staffRoles } = actor;
  const since = { createdAt: wire(createdAt) };
  yield jsonFile('profile.json', {
    id: actor.id,
    ...profile,
    ...since,
    hasSecondFactor,
    staffRoles,
  });
  yield jsonFile('memberships.json', known.memberships.map(withDates));
  const sessions = await readSessions(database, actor, token);
  yield jsonFile('sessions.json', sessions.map(presentSession));
  const own = await as(database, actor, async (scope) => ({
    drafts: await listDrafts(scope, actor.id),
    views: await listSavedFilters(scope, actor.id),
    events: await listCompanyEventsOf(
      scope,
      actor.id,
      actor.companies.map(({ id }) => id),
    ),
    numbers: await numbersOfPerson(scope, actor.id),
  }));
  yield jsonFile(
    'drafts.json',
    own.drafts.map(({ updatedAt, ...draft }) => ({ ...draft, updatedAt: wire(updatedAt) })),
  );
  yield jsonFile('views.json', own.views);
  yield jsonFile('history.json', {
    account: known.events.map(({ at, ...event }) => ({ at: wire(at), ...event })),
    companies: own.events.map(({ at, ...event }) => ({ at: wire(at), ...event })),
  });
  if (isStaff(actor)) yield listFile('messages.json', ownEntries(own.numbers, around));
  else yield* requestFiles(own.numbers, around);
}

const withDates = <Row extends { joinedAt: number; leftAt: number | null }>(row: Row) => ({
  ...row,
  joinedAt: wire(row.joinedAt),
  leftAt: wire(row.leftAt),
});
