import { randomUUIDv7 } from 'node:crypto';
import type { MakeToken } from '../../api/tokens.ts';
import { mayManageTokens, scopesFor } from '../../domain/access/index.ts';
import { type Actor, as, makeTokenText, type Scope, tokenHash } from '../access/index.ts';
import { ownCompany, recordCompanyEvent } from '../companies/index.ts';
import { recordPersonEvent } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { addToken, type Keeping, listTokens, revokeToken, type StoredToken } from './store.ts';

const DAY = 86_400_000;
/** Enough for every program of a company, and few enough to look through. */
const MOST = 100;

/** A company by its public id, or null: the caller's own, of whom the route has made sure that they are staff. */
type Whose = string | null;

/** A2: the tokens of a company, for those who manage it, or the caller's own. Errors: not_found, not_allowed. */
export const readTokens = (
  database: Database,
  actor: Actor,
  whose: Whose,
): Promise<{ tokens: StoredToken[]; now: number }> =>
  as(database, actor, async (scope) => {
    const keeping = await keptBy(scope, actor, whose);
    return { tokens: await listTokens(scope, keeping), now: await databaseNow(scope.db) };
  });

/**
 * A2: makes a token that acts as its maker, and tells it this once. Errors: not_found, not_allowed, as_many_as_allowed,
 * bad_input for a scope that would be of no use.
 */
export const createToken = (
  database: Database,
  actor: Actor,
  whose: Whose,
  { name, scopes, days }: MakeToken,
): Promise<{ text: string; token: StoredToken; now: number }> =>
  as(database, actor, async (scope) => {
    const keeping = await keptBy(scope, actor, whose);
    const useful = scopesFor(actor);
    if (!scopes.every((wanted) => useful.includes(wanted))) {
      const fields = [{ path: 'scopes', message: `some of ${useful.join(', ')}` }];
      throw new ProblemError('bad_input', { fields });
    }
    if ((await listTokens(scope, keeping)).length >= MOST)
      throw new ProblemError('as_many_as_allowed');
    const now = await databaseNow(scope.db);
    const text = makeTokenText();
    const kept = {
      id: randomUUIDv7(),
      name,
      scopes: useful.filter((one) => scopes.includes(one)),
      ending: text.slice(-4),
      expiresAt: now + days * DAY,
    };
    await addToken(scope, { ...kept, ...keeping, hash: tokenHash(text) }, now);
    const facts = { tokenId: kept.id, name, scopes: kept.scopes.join(' ') };
    await record(scope, actor, keeping, { kind: 'token_made', facts, at: now });
    const owner = { id: actor.id, name: actor.name };
    return { text, token: { ...kept, owner, createdAt: now, lastUsedAt: null }, now };
  });

/** A2: it opens nothing from now on. Errors: not_found, not_allowed. */
export const endToken = (database: Database, actor: Actor, whose: Whose, id: string) =>
  as(database, actor, async (scope) => {
    const keeping = await keptBy(scope, actor, whose);
    const now = await databaseNow(scope.db);
    const name = await revokeToken(scope, keeping, id, now);
    if (name === undefined) throw new ProblemError('not_found');
    const facts = { tokenId: id, name };
    await record(scope, actor, keeping, { kind: 'token_revoked', facts, at: now });
  });

async function keptBy(scope: Scope, actor: Actor, whose: Whose): Promise<Keeping> {
  if (whose === null) return { companyId: null, personId: actor.id };
  const { id: companyId } = await ownCompany(scope, whose);
  if (!mayManageTokens(actor, companyId)) throw new ProblemError('not_allowed');
  return { companyId, personId: actor.id };
}

/** A3: of a company it stands in its activity, of a person in their own history. */
async function record(
  scope: Scope,
  { sourceAddress }: Actor,
  { companyId, personId }: Keeping,
  event: {
    kind: 'token_made' | 'token_revoked';
    facts: Record<string, string>;
    at: number;
  },
): Promise<void> {
  if (companyId !== null) await recordCompanyEvent(scope, { companyId, ...event });
  else {
    const { at, ...happened } = event;
    await recordPersonEvent(scope, { personId, address: sourceAddress, ...happened }, at);
  }
}
