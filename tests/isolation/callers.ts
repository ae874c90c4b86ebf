import { setTimeout as delay } from 'node:timers/promises';
import type { Person } from '../../domain/access/index.ts';
import { ask } from './ask.ts';
import { fillRegistry } from './belongings.ts';
import { furnish } from './furnish.ts';
import { type Ground, type House, sessionOf } from './house.ts';

export interface Caller {
  name: string;
  /** What the rules go by; null where the server must take them for nobody. */
  who: Person | null;
  /** Opens another session of theirs. */
  open: () => Promise<string | null>;
  session: string | null;
  /** They look on as `who`, by this viewing, and are staff. */
  viewing?: string;
  /** Of a stranger: what they have themselves. */
  house: House | null;
}

export interface Scene extends Ground {
  /** The attacked company. */
  ours: House;
  theirs: House;
  callers: Caller[];
  /** Of a session that somebody had when they were suspended. */
  suspendedToken: string;
}

/** Letters carry links, and those are rows too. */
async function mailIsOut(admin: Ground['admin']): Promise<void> {
  const waiting = `select from outbox where state in ('queued', 'sending') and coalesce(not_before, now()) <= now()`;
  while ((await admin.query(waiting)).rowCount !== 0) await delay(20);
}

/** Everybody who tries, and as the last one somebody who may. */
export async function gather(ground: Ground): Promise<Scene> {
  const { world, admin } = ground;
  await fillRegistry(ground, 100);
  const ours = await furnish(ground, 'A7FQ');
  const theirs = await furnish(ground, 'B2KX');
  const third = await furnish(ground, 'C9WN');
  await mailIsOut(admin);
  const { company } = ours;
  const leaver = await world.member(company, 'administrator');
  const lateEngineer = await world.staff('engineer');

  const caller = async (
    name: string,
    person: Person,
    house: House | null = null,
  ): Promise<Caller> => {
    const open = () => sessionOf(ground, person.id);
    return { name, who: person, open, session: await open(), house };
  };
  /** Whose session is from before. */
  const suspended = async (name: string, person: Person): Promise<Caller> => {
    const { session } = await caller(name, person);
    await admin.query('update people set suspended_at = now() where person_id = $1', [person.id]);
    return { name, who: null, open: async () => session, session, house: null };
  };
  const looking = async (name: string, seen: Person, house: House | null): Promise<Caller> => {
    const [ownCompany] = seen.companies;
    const session = await sessionOf(ground, (await world.staff('duty_manager')).id);
    const body = { personId: seen.id, reason: 'to see what they see' };
    const path = `/api/companies/${house?.company.publicId ?? company.publicId}/viewings`;
    const begun = await ask(ground.url, session, { method: 'POST', path, body });
    const who = { ...seen, companies: ownCompany ? [ownCompany] : [], onlyLooks: true };
    // It holds for this session alone; nothing that a viewing may ask for ends it.
    const open = async () => session;
    return { name, who, open, session, house, viewing: JSON.parse(begun.text).id };
  };
  const suspendedAdministrator = await suspended('a suspended administrator', leaver);
  const nobody = { name: 'nobody', who: null, open: async () => null, session: null, house: null };

  return {
    ...ground,
    ours,
    theirs,
    suspendedToken: suspendedAdministrator.session ?? '',
    callers: [
      nobody,
      suspendedAdministrator,
      await suspended('a suspended engineer', lateEngineer),
      await caller("another company's owner", theirs.owner, theirs),
      await caller(
        "another company's administrator",
        await world.member(third.company, 'administrator'),
        third,
      ),
      await caller('a colleague without the grant', await world.member(company, 'user')),
      await caller('a colleague with the grant', await world.member(company, 'user', true)),
      await looking("staff who look on as another company's owner", theirs.owner, theirs),
      await looking(
        'staff who look on as a colleague without the grant',
        await world.member(company, 'user'),
        null,
      ),
      await caller('an engineer', await world.staff('engineer')),
      await caller('a system administrator', await world.staff('administrator')),
      await caller('an administrator of the company', await world.member(company, 'administrator')),
    ],
  };
}
