import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** An object, so that a test can count: how many hashes a path takes is what a stranger could measure. */
export const hashing = { derive: promisify(argon2) };

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Kept with each hash, so it can be raised. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Slow on purpose: call it before a transaction opens. The form is PHC: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hashing.derive('argon2id', { message: normal(password), nonce, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/** Takes as long for an unknown person (null) as for a known one, so that a stranger learns nothing. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(
    stored ?? (await nobody),
  );
  if (!match) throw new Error('a stored password hash is not one of ours');
  const [, memory, passes, parallelism, nonce = '', tag = ''] = match;
  const expected = Buffer.from(tag, 'base64');
  const found = await hashing.derive('argon2id', {
    message: normal(password),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected) && stored !== null;
}

/** The same password typed on two keyboards may come in two Unicode forms. */
const normal = (password: string) => password.normalize('NFKC');

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** What an unknown person's password is compared with. */
const nobody = hashPassword(randomBytes(16).toString('hex'));
