import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, ConfigError } from '../platform/config.ts';
import { PublicKey } from './public-key.ts';

export interface SigningKey {
  publicKey: PublicKey;
  sign(text: string): Buffer;
}

/** The installation's Ed25519 key: a file that no role of the database can read. */
export class Signer {
  readonly #file: string;
  /** The operator named the file, so it must be there: machines that made their own would sign with different keys. */
  readonly #named: boolean;
  #key: Promise<SigningKey> | undefined;

  constructor({ dataDir, signingKeyFile }: Pick<Config, 'dataDir' | 'signingKeyFile'>) {
    this.#file = signingKeyFile ?? join(dataDir, 'signing-key.pem');
    this.#named = signingKeyFile !== null;
  }

  /** Made at its first use. Error: ConfigError, where the file cannot be used. */
  key(): Promise<SigningKey> {
    this.#key ??= this.#open().catch((error) => {
      this.#key = undefined;
      throw inWords(error, this.#file);
    });
    return this.#key;
  }

  /** The key if there is one; never makes one. Error: ConfigError. */
  existing(): Promise<SigningKey | null> {
    return this.#find().catch((error) => {
      throw inWords(error, this.#file);
    });
  }

  async #open(): Promise<SigningKey> {
    const found = await this.#find();
    if (found) return found;
    await makeKey(this.#file);
    return read(await readFile(this.#file));
  }

  async #find(): Promise<SigningKey | null> {
    try {
      return read(await readFile(this.#file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !this.#named) return null;
      throw error;
    }
  }
}

/** Written elsewhere and linked: whole or not at all, and of two processes the second reads what the first made. */
async function makeKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const making = `${file}.${randomUUID()}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(making, pem, { mode: 0o600, flush: true });
  try {
    await link(making, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(making, { force: true });
  }
}

function read(pem: Buffer): SigningKey {
  const key = createPrivateKey(pem);
  return {
    publicKey: PublicKey.of(key),
    sign: (text) => sign(null, Buffer.from(text), key),
  };
}

const inWords = (error: unknown, file: string): ConfigError =>
  new ConfigError(
    `The signing key ${file} cannot be used: expected a file with an Ed25519 private key in PEM, found: ${(error as Error).message}`,
  );
