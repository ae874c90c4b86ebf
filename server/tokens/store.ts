import type { TokenScope } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

/** Whose a token is: a company's, or a member of staff's own. */
export interface Keeping {
  companyId: string | null;
  /** Who makes it, and as whom it acts. */
  personId: string;
}

export interface StoredToken {
  id: string;
  name: string;
  scopes: TokenScope[];
  ending: string;
  owner: { id: string; name: string };
  /** Epoch ms. */
  createdAt: number;
  expiresAt: number;
  lastUsedAt: number | null;
}

export interface NewToken extends Keeping {
  id: string;
  hash: Buffer;
  ending: string;
  name: string;
  scopes: readonly TokenScope[];
  /** Epoch ms. */
  expiresAt: number;
}

export const addToken = ({ db }: Scope, token: NewToken, now: number) =>
  db
    .insertInto('api_tokens')
    .values({
      token_id: token.id,
      company_id: token.companyId,
      person_id: token.personId,
      token_hash: token.hash,
      ending: token.ending,
      name: token.name,
      scopes: [...token.scopes],
      created_at: toColumn(now),
      expires_at: toColumn(token.expiresAt),
    })
    .execute();

/** A company's, whoever made them, or a person's own: those that were not revoked, the newest first. */
export async function listTokens(
  { db }: Scope,
  { companyId, personId }: Keeping,
): Promise<StoredToken[]> {
  const rows = await db
    .selectFrom('api_tokens as token')
    .innerJoin('people', 'people.person_id', 'token.person_id')
    .select([
      'token.token_id as id',
      'token.name',
      'token.scopes',
      'token.ending',
      'people.person_id as ownerId',
      'people.name as ownerName',
      'token.created_at as createdAt',
      'token.expires_at as expiresAt',
      'token.last_used_at as lastUsedAt',
    ])
    .where((row) =>
      companyId === null
        ? row.and([row('token.company_id', 'is', null), row('token.person_id', '=', personId)])
        : row('token.company_id', '=', companyId),
    )
    .where('token.revoked_at', 'is', null)
    .orderBy('token.created_at', 'desc')
    .orderBy('token.token_id', 'desc')
    .execute();
  return rows.map(({ ownerId, ownerName, scopes, ...row }) => ({
    ...row,
    scopes: scopes as TokenScope[],
    owner: { id: ownerId, name: ownerName },
  }));
}

/** What it was called; undefined where they have none of this id, or it was revoked already. */
export async function revokeToken(
  { db, by }: Scope,
  { companyId, personId }: Keeping,
  id: string,
  now: number,
): Promise<string | undefined> {
  const revoked = await db
    .updateTable('api_tokens')
    .set({ revoked_at: toColumn(now), revoked_by: by.id })
    .where('token_id', '=', id)
    .where((row) =>
      companyId === null
        ? row.and([row('company_id', 'is', null), row('person_id', '=', personId)])
        : row('company_id', '=', companyId),
    )
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return revoked?.name;
}
