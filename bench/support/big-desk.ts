import type pg from 'pg';
import { type Actor, asGatekeeper } from '../../server/access/index.ts';
import { openSession } from '../../server/people/index.ts';
import type { Database } from '../../server/platform/database/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { settle } from './many-requests.ts';
import { type Multiplied, multiply, type Shape, type Template } from './multiply.ts';

export interface Size {
  /** Every tenth is open. */
  requests: number;
  companies: number;
  engineers: number;
}

export interface SignedIn {
  actor: Actor;
  cookie: string;
}

export interface BigDesk {
  engineers: SignedIn[];
  /** The owners, the company with the most requests first. */
  owners: SignedIn[];
  /** Of the large companies: one who is not the owner, by company. */
  colleagues: ReadonlyMap<string, string>;
  made: Multiplied;
}

const PLANS = ['start', 'plus', 'business', 'enterprise'];
const SEVERITIES = [1, 2, 3, 4] as const;
/** Companies from the largest on that have colleagues beside the owner. */
const LARGE = 40;
const COLLEAGUES = 4;
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * A desk with the requests of three years. People, companies, contracts and one request of every plan, severity and
 * shape are made by the use cases; the rest are copies of those, made by statements over whole sets.
 */
export async function fillBigDesk(
  admin: pg.PoolConfig,
  database: Database,
  size: Size,
): Promise<BigDesk> {
  const world = await World.open(database);
  const engineers = await times(size.engineers, () => world.staff('engineer'));
  const companies = await times(size.companies, (i) => world.company(PLANS[i % PLANS.length]));
  const large = companies.slice(0, LARGE);
  const colleagues = await times(large.length * COLLEAGUES, (i) => {
    const company = large[i % large.length] as SampleCompany;
    return world.member(company, 'user').then(({ id }) => ({ companyId: company.id, id }));
  });
  const members = [
    ...companies.map(({ id, owner }) => ({ companyId: id, id: owner.id })),
    ...colleagues,
  ];
  const templates = await makeTemplates(world, companies, engineers);
  const made = await multiply(admin, {
    ...size,
    companies: companies.map(({ id, contractId }, i) => ({
      id,
      contractId,
      planId: PLANS[i % PLANS.length] as string,
    })),
    members,
    engineers: engineers.map(({ id }) => id),
    templates,
  });
  const signIn = async (actor: Actor): Promise<SignedIn> => {
    const token = await asGatekeeper(database, (scope) => openSession(scope, actor.id, world.now));
    return { actor, cookie: `session=${token}` };
  };
  const desk = {
    engineers: await Promise.all(engineers.map(signIn)),
    owners: await Promise.all(companies.slice(0, LARGE).map(({ owner }) => signIn(owner))),
    colleagues: new Map(colleagues.map(({ companyId, id }) => [companyId, id])),
    made,
  };
  await settle(admin);
  return desk;
}

/** One after the other would wait for the disk each time, all at once for a connection. */
async function times<Made>(count: number, make: (i: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) {
      const i = next++;
      made[i] = await make(i);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return made;
}

/** One request of every plan, severity and shape, each of a company that has the plan. */
async function makeTemplates(
  world: World,
  companies: SampleCompany[],
  engineers: Actor[],
): Promise<Template[]> {
  const kinds = ['standard', ...PLANS].flatMap((planId) =>
    SEVERITIES.flatMap((severity) =>
      (Object.keys(shapes) as Shape[]).map((shape) => ({ planId, severity, shape })),
    ),
  );
  const { send, write, move } = deeds(world.database, world.book);
  return times(kinds.length, async (i) => {
    const kind = kinds[i] as (typeof kinds)[number];
    const plan = Math.max(0, PLANS.indexOf(kind.planId));
    const round = Math.floor(i / PLANS.length) % Math.floor(companies.length / PLANS.length);
    const company = companies[round * PLANS.length + plan] as SampleCompany;
    const wanted = kind.planId === 'standard' ? { contractId: null } : {};
    const opened = morning(world.now - 20 * DAY);
    const input = world.request(company, { ...wanted, severity: kind.severity });
    const number = await send(company.owner, input, opened);
    let at = opened;
    for (const [after, message] of shapes[kind.shape]) {
      at += after;
      if (message === 'accept') await move(company.owner, number, { move: 'accept' }, at);
      else {
        const written = { kind: message, body: 'The log names the driver.', qualified: true };
        await write(engineers[i % engineers.length] as Actor, number, written, at);
      }
    }
    return { ...kind, number };
  });
}

/** What happens after the opening, and how much later. */
const shapes: Record<Shape, [number, 'answer' | 'question' | 'solution' | 'accept'][]> = {
  fresh: [],
  answered: [[10 * MINUTE, 'answer']],
  answered_late: [[6 * DAY, 'answer']],
  awaiting: [[10 * MINUTE, 'question']],
  solved: [[15 * MINUTE, 'solution']],
  closed: [
    [15 * MINUTE, 'solution'],
    [2 * DAY, 'accept'],
  ],
  closed_late: [
    [6 * DAY, 'solution'],
    [DAY, 'accept'],
  ],
};

/** The Wednesday before, at eight: inside the working hours of every shipped calendar. */
function morning(at: number): number {
  const day = new Date(at - ((new Date(at).getUTCDay() + 4) % 7) * DAY);
  return day.setUTCHours(8, 0, 0, 0);
}
