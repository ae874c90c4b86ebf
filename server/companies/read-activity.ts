import { z } from 'zod';
import { type Activity, type ActivityEntry, activityKinds } from '../../api/company.ts';
import { maySeeActivity } from '../../domain/access/index.ts';
import { type Actor, as } from '../access/index.ts';
import { decodePlace, encodeCursor, instantText } from '../platform/cursor.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownCompany } from './managed-company.ts';
import { type CompanyEvent, listEvents } from './store-activity.ts';

const place = z.tuple([instantText, z.uuid()]);

/**
 * A3: what happened to the company besides its requests, the newest first: who, when, from where. Where the vendor's
 * people sit is not told. Errors: not_found, not_allowed, bad_cursor.
 */
export async function readActivity(
  database: Database,
  actor: Actor,
  publicId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Activity> {
  const after = cursor === undefined ? null : decodePlace(cursor, place);
  return as(database, actor, async (scope) => {
    const company = await ownCompany(scope, publicId);
    if (!maySeeActivity(actor, company.id)) throw new ProblemError('not_allowed');
    const events = await listEvents(scope, shownOf(company.id), after, limit + 1);
    const shown = events.slice(0, limit);
    const last = events.length > limit ? shown.at(-1) : undefined;
    return { items: shown.map(present), next: last ? encodeCursor(last.place) : null };
  });
}

/** Other kinds may be of another release, which says what they mean. */
const shownOf = (companyId: string) => ({ companyId, kinds: activityKinds });

const present = (event: CompanyEvent): ActivityEntry => ({
  id: event.id,
  at: new Date(event.at).toISOString(),
  kind: event.kind as ActivityEntry['kind'],
  actor: actorOf(event),
  address: event.actorKind === 'customer' ? event.address : null,
  person: event.personId === null ? null : { id: event.personId, name: event.personName ?? '' },
  email: event.email,
  company: event.companyName,
  merger: event.merger,
  before: asText(event.facts.before),
  after: asText(event.facts.after),
  name: asText(event.facts.name),
  // Of other kinds it is the vendor's own.
  reason: event.kind === 'viewing_started' ? asText(event.facts.reason) : null,
});

const actorOf = ({ actorId, actorName, actorKind }: CompanyEvent) =>
  actorId === null || actorKind === 'system'
    ? null
    : { id: actorId, name: actorName ?? '', side: actorKind };

const asText = (fact: unknown): string | null => (fact === undefined ? null : String(fact));
