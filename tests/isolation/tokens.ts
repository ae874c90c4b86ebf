import { type Person, scopesFor, type TokenScope, tokenScopes } from '../../domain/access/index.ts';
import type { Actor } from '../../server/access/index.ts';
import { createToken } from '../../server/tokens/index.ts';
import type { Caller, HeldToken } from './caller.ts';
import type { Ground, House } from './house.ts';

async function make(
  { world }: Ground,
  maker: Actor,
  house: House | null,
  scopes: readonly TokenScope[],
): Promise<HeldToken> {
  const wanted = { name: 'for the walk', scopes: [...scopes], days: 30 };
  const publicId = house?.company.publicId ?? null;
  const { text } = await createToken(world.database, maker, publicId, wanted);
  return { text, scopes };
}

const signsInNot = { open: async () => null, session: null };

/** Calls every route with a token that may do all but that. */
export async function withTooSmallAScope(
  ground: Ground,
  name: string,
  maker: Actor,
  house: House | null,
): Promise<Caller> {
  const may = scopesFor(maker);
  const without = new Map<TokenScope, HeldToken>();
  for (const scope of tokenScopes) {
    const others = may.filter((other) => other !== scope);
    without.set(scope, await make(ground, maker, house, others));
  }
  const fallback = await make(ground, maker, house, may.slice(0, 1));
  const tokenFor = (needed: string) => without.get(needed as TokenScope) ?? fallback;
  return { name, who: maker, ...signsInNot, house: null, tokenFor };
}

/** The token of one company with every scope, whose maker manages the attacked one as well. */
export async function ofAnotherCompany(
  ground: Ground,
  name: string,
  maker: Actor,
  house: House,
): Promise<Caller> {
  const token = await make(ground, maker, house, scopesFor(maker));
  const companies = maker.companies.filter(({ id }) => id === house.company.id);
  const who: Person = { ...maker, companies };
  return { name, who, ...signsInNot, house, tokenFor: () => token };
}
