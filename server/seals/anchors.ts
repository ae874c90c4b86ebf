import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asWorker } from '../access/index.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { PublicKey, type Signer } from '../signing/index.ts';
import { isSignedBy, type Seal, sealHash } from './seal.ts';
import { sealsAfter } from './store.ts';

/**
 * What this machine noted of a seal, out of the database's reach: without it nobody could tell that the newest seals
 * were removed, nor that all were signed anew with another key.
 */
export interface Anchor {
  seal: number;
  sealedAt: string;
  /** Hex. */
  hash: string;
  /** SPKI, base64. */
  publicKey: string;
}

export interface Anchors {
  found: Anchor[];
  /** Numbers of lines, from 1, that cannot be read. */
  unreadable: number[];
}

export const anchorFile = ({ dataDir }: Pick<Config, 'dataDir'>): string =>
  join(dataDir, 'seals.jsonl');

/** Empty where there is no file. */
export async function readAnchors(file: string): Promise<Anchors> {
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const anchors: Anchors = { found: [], unreadable: [] };
  text.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    const anchor = parsed(line);
    if (anchor) anchors.found.push(anchor);
    else anchors.unreadable.push(i + 1);
  });
  return anchors;
}

function parsed(line: string): Anchor | null {
  try {
    const anchor: Anchor = JSON.parse(line);
    PublicKey.ofSpki(Buffer.from(anchor.publicKey, 'base64'));
    return Number.isInteger(anchor.seal) && typeof anchor.hash === 'string' ? anchor : null;
  } catch {
    return null;
  }
}

/** The keys whose signatures this machine believes, by id: its own, and those it noted seals of. */
export async function trustedKeys(
  signer: Signer,
  { found }: Anchors,
): Promise<Map<string, PublicKey>> {
  const own = await signer.existing();
  const keys = found.map(({ publicKey }) => PublicKey.ofSpki(Buffer.from(publicKey, 'base64')));
  if (own) keys.push(own.publicKey);
  return new Map(keys.map((key) => [key.id, key]));
}

/** Notes every seal that is not noted yet, whoever made it, where a key that is believed here signed it. */
export async function noteSeals(database: Database, signer: Signer, file: string): Promise<void> {
  const anchors = await readAnchors(file);
  const keys = await trustedKeys(signer, anchors);
  const last = Math.max(0, ...anchors.found.map(({ seal }) => seal));
  const seals = await asWorker(database, (scope) => sealsAfter(scope, last));
  const lines = seals.flatMap((seal) => {
    const key = keys.get(seal.keyId);
    return key && isSignedBy(seal, key) ? [JSON.stringify(anchorOf(seal, key))] : [];
  });
  if (lines.length > 0) await append(file, lines);
}

const anchorOf = (seal: Seal, key: PublicKey): Anchor => ({
  seal: seal.seal,
  sealedAt: new Date(seal.sealedAt).toISOString(),
  hash: sealHash(seal).toString('hex'),
  publicKey: key.spki.toString('base64'),
});

/** Begins with a line break, so that a line which a crash cut short spoils no other. */
async function append(file: string, lines: string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.write(`\n${lines.join('\n')}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
