import { createHash } from 'node:crypto';
import { canonical } from '../requests/index.ts';
import type { PublicKey, SigningKey } from '../signing/index.ts';

/** What a seal says of the histories at one moment. `sealedAt` is epoch ms, hashes are raw bytes. */
export interface Statement {
  seal: number;
  sealedAt: number;
  /** Of the seal before it; zeros for the first. */
  previousHash: Buffer;
  /** Over the heads that came with this seal. */
  headsHash: Buffer;
  heads: number;
  /** The newest version of the catalogue, and the hash over all up to it. */
  catalogueVersion: number;
  catalogueHash: Buffer;
  keyId: string;
}

export interface Seal extends Statement {
  signature: Buffer;
}

export const noSeal: { seal: number; hash: Buffer } = { seal: 0, hash: Buffer.alloc(32) };

/** The bytes that are signed; the format's name keeps them apart from everything else the key signs. */
const spelled = (statement: Statement): string =>
  canonical({
    format: 'pactdesk-seal',
    version: 1,
    seal: statement.seal,
    sealedAt: statement.sealedAt,
    previousHash: statement.previousHash.toString('hex'),
    headsHash: statement.headsHash.toString('hex'),
    heads: statement.heads,
    catalogueVersion: statement.catalogueVersion,
    catalogueHash: statement.catalogueHash.toString('hex'),
    keyId: statement.keyId,
  });

/** What the next seal names, and what is noted beside the key. */
export const sealHash = (statement: Statement): Buffer =>
  createHash('sha256').update(spelled(statement)).digest();

export const signSeal = (statement: Statement, key: SigningKey): Seal => ({
  ...statement,
  signature: key.sign(spelled(statement)),
});

export const isSignedBy = (seal: Seal, key: PublicKey): boolean =>
  key.verifies(spelled(seal), seal.signature);

/** The last entry of one request's history. */
export interface Head {
  requestId: string;
  seq: number;
  head: Buffer;
}

/** Hashes heads in the order of their requests' ids; each takes 52 bytes, so that nothing can be read two ways. */
export class HeadsHash {
  readonly #hash = createHash('sha256');
  count = 0;

  add({ requestId, seq, head }: Head): void {
    const fixed = Buffer.alloc(20);
    fixed.write(requestId.replaceAll('-', ''), 'hex');
    fixed.writeInt32BE(seq, 16);
    this.#hash.update(fixed).update(head);
    this.count += 1;
  }

  digest(): Buffer {
    return this.#hash.digest();
  }
}

/** The hash over the catalogue's versions up to this one, from that over those before it. */
export const catalogueHash = (before: Buffer, version: number, content: unknown): Buffer =>
  createHash('sha256').update(before).update(canonical({ version, content })).digest();
