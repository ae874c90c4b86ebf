import { randomUUIDv7 } from 'node:crypto';
import { asOperator } from '../../server/access/index.ts';
import { createContract } from '../../server/contracts/index.ts';
import { Caller } from './installation.ts';
import type { SampleCompany, World } from './world.ts';

const DAY = 86_400_000;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

export interface IssuedContract {
  id: string;
  number: string;
}

/** An issued contract of this company, and how lists of its contacts are sent and decided over HTTP. */
export async function issue(
  world: World,
  company: SampleCompany,
  { planId = 'plus', endsIn = 300 } = {},
): Promise<IssuedContract> {
  const number = `MSA-${randomUUIDv7().slice(-8)}`;
  const { id } = await asOperator(world.database, (scope) =>
    createContract(scope, world.book, {
      companyId: company.id,
      number,
      planId,
      state: 'issued',
      startsOn: day(world.now - 30 * DAY),
      endsOn: day(world.now + endsIn * DAY),
      contacts: [],
    }),
  );
  return { id, number };
}

/** What the people of companies and of the vendor do with lists of contacts over HTTP. */
export const activationStage = (world: World, url: string) => {
  const callers = new Map<string, Promise<Caller>>();
  const caller = ({ email }: { email: string }): Promise<Caller> => {
    const known = callers.get(email) ?? Caller.signedIn(url, email);
    callers.set(email, known);
    return known;
  };
  type Who = { email: string };
  return {
    caller,
    issue: (company: SampleCompany, wanted?: Parameters<typeof issue>[2]) =>
      issue(world, company, wanted),
    activate: async (who: Who, number: string, list: string, version = 0) =>
      (await caller(who)).call('POST', '/api/activations', { number, list, version }),
    change: async (who: Who, contractId: string, list: string, version: number) =>
      (await caller(who)).call('POST', `/api/contracts/${contractId}/contacts`, { list, version }),
    contracts: async (who: Who, publicId: string) =>
      (await (await caller(who)).call('GET', `/api/companies/${publicId}/contracts`)).body.items,
    waiting: async (who: Who) =>
      (await (await caller(who)).call('GET', '/api/contact-lists')).body.items,
    decide: async (who: Who, listId: string, body: object) =>
      (await caller(who)).call('POST', `/api/contact-lists/${listId}/decision`, body),
  };
};
