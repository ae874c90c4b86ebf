import type { Scope } from '../access/index.ts';
import type { PublicKey } from '../signing/index.ts';
import type { Anchors } from './anchors.ts';
import type { SealTimes, Tell } from './check-history.ts';
import { catalogueHash, isSignedBy, noSeal, type Seal, sealHash } from './seal.ts';
import { hashHeads } from './seal-histories.ts';
import { catalogueVersions, sealsAfter } from './store.ts';

/** What a machine knows of seals besides the database. */
export interface Known {
  keys: ReadonlyMap<string, PublicKey>;
  anchors: Anchors;
}

/** Checks the seals' own chain, signatures and heads, the catalogue they signed, and that none is gone. */
export async function checkSeals(scope: Scope, known: Known, tell: Tell): Promise<SealTimes> {
  const seals = await sealsAfter(scope, 0);
  const catalogue = await catalogueHashes(scope);
  let before = noSeal;
  for (const seal of seals) {
    const about: Tell = (what) => tell(`seal ${seal.seal}: ${what}`);
    if (seal.seal !== before.seal + 1) tell(`seal ${before.seal + 1}: removed`);
    else if (!seal.previousHash.equals(before.hash)) about('does not follow from the one before');
    checkSignature(seal, known, about);
    await checkHeads(scope, seal, about);
    if (!catalogue.get(seal.catalogueVersion)?.equals(seal.catalogueHash))
      about(`the catalogue's versions up to ${seal.catalogueVersion} are not those it signed`);
    before = { seal: seal.seal, hash: sealHash(seal) };
  }
  checkAnchors(seals, known.anchors, tell);
  return new Map(seals.map(({ seal, sealedAt }) => [seal, sealedAt]));
}

function checkSignature(seal: Seal, { keys }: Known, tell: Tell): void {
  const key = keys.get(seal.keyId);
  if (!key) tell(`signed with the key ${seal.keyId}, which is not known on this machine`);
  else if (!isSignedBy(seal, key)) tell('changed (its signature does not fit)');
}

async function checkHeads(scope: Scope, seal: Seal, tell: Tell): Promise<void> {
  const { heads, headsHash } = await hashHeads(scope, seal.seal);
  if (heads !== seal.heads || !headsHash.equals(seal.headsHash))
    tell(`its ${heads} heads are not the ${seal.heads} it signed`);
}

function checkAnchors(seals: Seal[], { found, unreadable }: Anchors, tell: Tell): void {
  const hashes = new Map(seals.map((seal) => [seal.seal, sealHash(seal).toString('hex')]));
  for (const { seal, sealedAt, hash } of found) {
    if (!hashes.has(seal)) tell(`seal ${seal}: noted in seals.jsonl on ${sealedAt}, and removed`);
    else if (hashes.get(seal) !== hash)
      tell(`seal ${seal}: not the one that was noted in seals.jsonl on ${sealedAt}`);
  }
  for (const line of unreadable) tell(`seals.jsonl, line ${line}: cannot be read`);
}

async function catalogueHashes(scope: Scope): Promise<Map<number, Buffer>> {
  const hashes = new Map([[0, noSeal.hash]]);
  let hash = noSeal.hash;
  for await (const { version, content } of catalogueVersions(scope)) {
    hash = catalogueHash(hash, version, content);
    hashes.set(version, hash);
  }
  return hashes;
}
