import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** An Ed25519 key by which signatures are checked. */
export class PublicKey {
  readonly #key: KeyObject;
  readonly spki: Buffer;
  /** sha256 of the SPKI, hex: what people compare. */
  readonly fingerprint: string;

  private constructor(key: KeyObject) {
    if (key.asymmetricKeyType !== 'ed25519') throw new RangeError('it is no Ed25519 key');
    this.#key = key;
    this.spki = key.export({ type: 'spki', format: 'der' });
    this.fingerprint = createHash('sha256').update(this.spki).digest('hex');
  }

  /** @throws where the bytes are no public key, or of another kind */
  static ofSpki(spki: Buffer): PublicKey {
    return new PublicKey(createPublicKey({ key: spki, type: 'spki', format: 'der' }));
  }

  /** PEM of a public key, or of a private one, whose public half it takes. @throws like ofSpki */
  static ofPem(pem: string | Buffer): PublicKey {
    return new PublicKey(createPublicKey(pem));
  }

  static of(key: KeyObject): PublicKey {
    return new PublicKey(createPublicKey(key));
  }

  /** Names the key in the database and in what it signed. */
  get id(): string {
    return this.fingerprint.slice(0, 16);
  }

  get pem(): string {
    return this.#key.export({ type: 'spki', format: 'pem' }).toString();
  }

  verifies(text: string, signature: Buffer): boolean {
    return verify(null, Buffer.from(text), this.#key, signature);
  }
}
