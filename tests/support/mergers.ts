import type { Actor } from '../../server/access/index.ts';
import { Caller } from './installation.ts';
import type { SampleCompany, World } from './world.ts';

/** A company with one person of each kind. */
export interface PeopledCompany extends SampleCompany {
  name: string;
  administrator: Actor;
  /** A user who sees all requests, and one who does not. */
  granted: Actor;
  plain: Actor;
}

async function peopledCompany(world: World): Promise<PeopledCompany> {
  const company = await world.company();
  return {
    ...company,
    name: company.owner.companies[0]?.name ?? '',
    administrator: await world.member(company, 'administrator'),
    granted: await world.member(company, 'user', true),
    plain: await world.member(company, 'user'),
  };
}

export const held = ({ publicId, role, mergedInto }: Record<string, unknown>) => [
  publicId,
  role,
  mergedInto,
];

/** Two companies of which B is to be merged into A, a stranger to both, and what they do over HTTP. */
export const mergersStage = (world: World, url: string) => async () => {
  const [a, b] = [await peopledCompany(world), await peopledCompany(world)];
  const stranger = (await world.company()).owner;
  const callers = new Map<string, Promise<Caller>>();
  const caller = ({ email }: Actor): Promise<Caller> => {
    const known = callers.get(email) ?? Caller.signedIn(url, email);
    callers.set(email, known);
    return known;
  };
  const manager = await caller(await world.staff('service_manager'));
  const path = `/api/companies/${b.publicId}/merger`;
  return {
    a,
    b,
    stranger,
    manager,
    caller,
    merge: () =>
      manager.call('POST', path, { into: a.publicId, reason: 'Registered twice by mistake.' }),
    undo: () => manager.call('POST', `${path}/undo`, { reason: 'Two customers after all.' }),
    /** Opens a request and gives its number. */
    openIn: async (
      company: PeopledCompany,
      by: Actor = company.owner,
      { copyTo, ...wanted }: { contractId?: string | null; copyTo?: string[] } = {},
    ): Promise<string> => {
      const { status, body } = await (await caller(by)).call('POST', '/api/requests', {
        ...world.request(company, wanted),
        idempotencyKey: undefined,
        copyTo,
      });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.number;
    },
    /** Of each request, whether its page opens, which its list has to agree with. */
    sees: async (who: Actor, numbers: string[]): Promise<boolean[]> => {
      const asking = await caller(who);
      const { items } = (await asking.call('GET', '/api/requests?state=all')).body;
      const listed = items.map(({ number }: { number: string }) => number);
      return Promise.all(
        numbers.map(async (number) => {
          const { status } = await asking.call('GET', `/api/requests/${number}`);
          if ((status === 200) !== listed.includes(number))
            throw new Error(`the list and the page of ${number} disagree for ${who.name}`);
          return status === 200;
        }),
      );
    },
  };
};
