import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { Caller } from './installation.ts';
import { PASSWORD } from './world.ts';

const sha256 = (of: Buffer | string) => createHash('sha256').update(of).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Flags of authenticator data: user present, user verified, attested credential data. */
const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

/** What a browser and a device say, and what a hostile one would say in their place. */
interface Saying {
  challenge: string;
  origin?: string;
  rpId?: string;
  counter?: number;
  verified?: boolean;
  userHandle?: string;
}

/** A device with one passkey of ours, as browsers answer with it (WebAuthn level 3, ES256, no attestation). */
export class Device {
  readonly origin: string;
  readonly id = randomBytes(32);
  readonly #key: KeyObject;
  readonly #public: Buffer;
  /** What it said last. */
  counter = 0;
  userHandle = '';

  constructor(origin: string) {
    this.origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
      [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
    ]);
    this.#public = Buffer.from(isoCBOR.encode(cose));
  }

  /** A new passkey, as asked for by `options`. */
  make(options: { challenge: string; user?: { id: string } }, said: Partial<Saying> = {}) {
    this.userHandle = options.user?.id ?? '';
    const saying = { challenge: options.challenge, ...said };
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#public]);
    const authData = Buffer.concat([this.#data(saying, ATTESTED), attested]);
    const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, string>()],
      ['authData', Uint8Array.from(authData)],
    ]);
    return this.#credential({
      clientDataJSON: text(this.#client('webauthn.create', saying)),
      attestationObject: text(isoCBOR.encode(attestation)),
      transports: ['internal'],
    });
  }

  /** What it signs when it is asked by `options`. */
  sign(options: { challenge: string }, said: Partial<Saying> = {}) {
    const saying = { challenge: options.challenge, counter: this.counter + 1, ...said };
    this.counter = saying.counter;
    const client = this.#client('webauthn.get', saying);
    const data = this.#data(saying, 0);
    const signed = createSign('sha256').update(data).update(sha256(client)).sign(this.#key);
    return this.#credential({
      clientDataJSON: text(client),
      authenticatorData: text(data),
      signature: text(signed),
      userHandle: saying.userHandle ?? this.userHandle,
    });
  }

  #credential<Response>(response: Response) {
    const id = text(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #client(type: string, { challenge, origin = this.origin }: Saying): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #data({ rpId, counter = 0, verified = true }: Saying, flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const said = Buffer.from([PRESENT | flags | (verified ? VERIFIED : 0)]);
    return Buffer.concat([sha256(rpId ?? new URL(this.origin).hostname), said, count]);
  }
}

/** Adds a passkey for who is signed in; with their first one come backup codes. */
export async function withPasskey(caller: Caller, url: string, name = 'Laptop') {
  const device = new Device(url);
  const asked = await caller.call('POST', '/api/me/passkeys/challenge', { current: PASSWORD });
  if (asked.status !== 201) throw new Error(`not asked: ${JSON.stringify(asked.body)}`);
  const credential = device.make(asked.body);
  const added = await caller.call('POST', '/api/me/passkeys', { name, credential });
  if (added.status !== 201) throw new Error(`it was not added: ${JSON.stringify(added.body)}`);
  return {
    device,
    id: added.body.id as string,
    backupCodes: added.body.backupCodes as string[] | null,
  };
}

/** Signs in by a passkey alone. */
export async function signInWith(device: Device, caller: Caller) {
  const asked = await caller.call('POST', '/api/sessions/passkey-challenge', {});
  const credential = device.sign(asked.body);
  return caller.call('POST', '/api/sessions/passkey', { credential });
}
