import type { Language } from '../../api/primitives.ts';
import { type Actor, asGatekeeper, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { changePerson } from './store.ts';
import { findLanguageLink, recordPersonEvent } from './store-accounts.ts';

type Profile = Pick<Actor, 'name' | 'language' | 'timeZone'>;

/** Changes what is given and returns the person as they are now (A1). The history holds before and after (A3). */
export async function changeProfile(
  database: Database,
  actor: Actor,
  change: { [Field in keyof Profile]?: Profile[Field] | undefined },
): Promise<Actor> {
  const { name, language, timeZone } = actor;
  const next = {
    name: change.name ?? name,
    language: change.language ?? language,
    timeZone: change.timeZone ?? timeZone,
  };
  const facts = differences({ name, language, timeZone }, next);
  if (Object.keys(facts).length === 0) return actor;
  await asGatekeeper(database, async (scope) => {
    const { timeZone: time_zone, ...rest } = next;
    await changePerson(scope, actor.id, { ...rest, time_zone });
    const event = { personId: actor.id, address: actor.sourceAddress, facts };
    const now = await databaseNow(scope.db);
    await recordPersonEvent(scope, { ...event, kind: 'profile_changed' }, now);
  });
  return { ...actor, ...next };
}

/** Like `{ languageBefore: 'en', languageAfter: 'ru' }`: only what changes. */
function differences(before: Profile, after: Profile): Record<string, string> {
  const fields = ['name', 'language', 'timeZone'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => before[field] !== after[field])
      .flatMap((field) => [
        [`${field}Before`, before[field]],
        [`${field}After`, after[field]],
      ]),
  );
}

/** From the foot of a mail: this language from now on, without signing in (A1). Error: link_expired. */
export async function useLanguageLink(
  database: Database,
  { token, language, address }: { token: string; language: Language; address: string },
): Promise<void> {
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const reader = await findLanguageLink(scope, tokenHash(token), now);
    if (!reader) throw new ProblemError('link_expired');
    if (reader.language === language) return;
    const { personId } = reader;
    await changePerson(scope, personId, { language });
    const facts = { languageBefore: reader.language, languageAfter: language };
    await recordPersonEvent(scope, { personId, address, kind: 'language_changed', facts }, now);
  });
}
