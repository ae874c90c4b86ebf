import { isStaff } from '../../domain/access/index.ts';
import { type Actor, as } from '../access/index.ts';
import { markAllRead } from '../requests/index.ts';
import type { Chance } from './chance.ts';
import { DAY } from './hours.ts';
import type { Theatre } from './play.ts';
import type { Step, Telling } from './script.ts';

/** A request that was played to its end. */
export interface Played {
  telling: Telling;
  number: number;
  steps: readonly Step[];
}

/** How long news stays news for somebody who did not write it. */
const FRESH = 3 * DAY;

/** Everybody has read what is theirs to see, but for some of the news. */
export async function markReads(
  theatre: Theatre,
  played: readonly Played[],
  now: number,
  chance: Chance,
): Promise<void> {
  const reading = [...theatre.people.values()].map((actor) => {
    const seen = played.filter((one) => sees(actor, one) && !isNews(actor, one, now, chance));
    const numbers = seen.map(({ number }) => number);
    return as(theatre.database, actor, (scope) => markAllRead(scope, numbers, actor.id));
  });
  await Promise.all(reading);
}

function sees(actor: Actor, { telling }: Played): boolean {
  if (isStaff(actor)) return true;
  const [company] = actor.companies;
  if (company?.name !== telling.company.name) return false;
  const { email } = actor;
  return (
    company.seesAllRequests || email === telling.customer.email || email === telling.participant
  );
}

/** Somebody else wrote last, and not long ago; what the other side writes waits more often. */
function isNews(actor: Actor, { telling, steps }: Played, now: number, chance: Chance): boolean {
  const last = steps.at(-1);
  const by = last?.by ?? telling.customer.email;
  const ours = by.endsWith('@pactdesk.example');
  if (now - (last?.at ?? telling.sentAt) > FRESH || by === actor.email) return false;
  return chance.falls(ours === isStaff(actor) ? 0.15 : 0.6);
}
