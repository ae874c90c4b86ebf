import { asWorker, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Signer } from '../signing/index.ts';
import { catalogueHash, HeadsHash, noSeal, type Seal, sealHash, signSeal } from './seal.ts';
import {
  addHeads,
  addSeal,
  beginning,
  catalogueVersions,
  headsOf,
  knowKey,
  lastSeal,
  lockSealing,
  stayAtOneMoment,
} from './store.ts';

/** Whether a new seal is wanted, by when the last one was made and what time it is; epoch ms, UTC. */
export type Due = (last: number | null, now: number) => boolean;

const DAY = 86_400_000;
export const daily: Due = (last, now) =>
  last === null || Math.floor(last / DAY) < Math.floor(now / DAY);

/**
 * A3: signs the heads of all histories that grew since the last seal. Null where none is due or another process is at
 * it. `now` (epoch ms) is for tests.
 */
export async function sealHistories(
  database: Database,
  signer: Signer,
  due: Due = daily,
  now?: number,
): Promise<Seal | null> {
  const key = await signer.key();
  return asWorker(database, async (scope) => {
    await stayAtOneMoment(scope);
    if (!(await lockSealing(scope))) return null;
    const sealedAt = now ?? (await beginning(scope));
    const last = await lastSeal(scope);
    if (!due(last?.sealedAt ?? null, sealedAt)) return null;
    const number = (last ?? noSeal).seal + 1;
    await addHeads(scope, number);
    const statement = {
      seal: number,
      sealedAt,
      previousHash: last ? sealHash(last) : noSeal.hash,
      ...(await hashHeads(scope, number)),
      ...(await hashCatalogue(scope)),
      keyId: key.publicKey.id,
    };
    const seal = signSeal(statement, key);
    await knowKey(scope, key.publicKey.id, key.publicKey.spki, sealedAt);
    await addSeal(scope, seal);
    return seal;
  }).catch((error) => {
    // Sealed by another process between our look and our lock.
    if (['23505', '40001'].includes(error.code)) return null;
    throw error;
  });
}

export async function hashHeads(
  scope: Scope,
  seal: number,
): Promise<{ heads: number; headsHash: Buffer }> {
  const hash = new HeadsHash();
  for await (const head of headsOf(scope, seal)) hash.add(head);
  return { heads: hash.count, headsHash: hash.digest() };
}

async function hashCatalogue(scope: Scope) {
  let hashed: Pick<Seal, 'catalogueVersion' | 'catalogueHash'> = {
    catalogueVersion: 0,
    catalogueHash: noSeal.hash,
  };
  for await (const { version, content } of catalogueVersions(scope)) {
    const hash = catalogueHash(hashed.catalogueHash, version, content);
    hashed = { catalogueVersion: version, catalogueHash: hash };
  }
  return hashed;
}
