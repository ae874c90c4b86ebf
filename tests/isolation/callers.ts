import { setTimeout as delay } from 'node:timers/promises';
import type { Person } from '../../domain/access/index.ts';
import { type Actor, asGatekeeper } from '../../server/access/index.ts';
import { addMembership } from '../../server/companies/index.ts';
import { ask } from './ask.ts';
import { fillRegistry } from './belongings.ts';
import type { Caller } from './caller.ts';
import { furnish } from './furnish.ts';
import { type Ground, type House, sessionOf } from './house.ts';
import { ofAnotherCompany, withTooSmallAScope } from './tokens.ts';

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

async function administratorOfBoth({ world }: Ground, ours: House, theirs: House): Promise<Actor> {
  const person = await world.member(ours.company, 'administrator');
  const membership = {
    companyId: theirs.company.id,
    personId: person.id,
    role: 'administrator',
    seesAllRequests: true,
  } as const;
  await asGatekeeper(world.database, (scope) => addMembership(scope, membership, world.now));
  const { id, publicId } = theirs.company;
  const other = { ...membership, id, publicId, name: theirs.words.company, mergedInto: null };
  return { ...person, companies: [...person.companies, other] };
}

/** Everybody who tries, and as the last one somebody who may. */
export async function gather(ground: Ground): Promise<Scene> {
  const { world, admin } = ground;
  await fillRegistry(ground, 100);
  const ours = await furnish(ground, 'A7FQ');
  const theirs = await furnish(ground, 'B2KX');
  const third = await furnish(ground, 'C9WN');
  const fourth = await furnish(ground, 'D4HM');
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
      await withTooSmallAScope(
        ground,
        "a company's token with too small a scope",
        await world.member(company, 'administrator'),
        ours,
      ),
      await withTooSmallAScope(
        ground,
        "an engineer's token with too small a scope",
        await world.staff('engineer'),
        null,
      ),
      await ofAnotherCompany(
        ground,
        "another company's token",
        await administratorOfBoth(ground, ours, fourth),
        fourth,
      ),
      await caller('an administrator of the company', await world.member(company, 'administrator')),
    ],
  };
}
