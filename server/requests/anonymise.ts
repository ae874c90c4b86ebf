import { randomBytes } from 'node:crypto';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { append } from './append.ts';
import { theService } from './circumstances.ts';
import { hashContent } from './history.ts';
import {
  type Erasure,
  entriesRewritten,
  requestsThatName,
  rewriteWords,
} from './store-anonymise.ts';
import { lockRequestById } from './store-locks.ts';

/**
 * C6: takes people out of the words of requests. Words and salts that named them are gone; what is written in their
 * place is hashed by a new entry, so that the chain proves that nobody else changed it (`rewrittenHashes`).
 */
export async function anonymiseEntries(
  scope: Scope,
  erasure: Erasure,
  book: CatalogueBook,
): Promise<void> {
  for (const key of await requestsThatName(scope, erasure)) {
    const held = await lockRequestById(scope, key.companyId, key.id);
    const entries = held ? await entriesRewritten(scope, key, erasure) : [];
    if (!held || entries.length === 0) continue;
    const words: Record<string, string> = {};
    for (const entry of entries) {
      const salt = randomBytes(16);
      words[entry.seq] = hashContent(salt, entry.content).toString('hex');
      await rewriteWords(scope, key, { ...entry, salt });
    }
    const deed = { kind: 'anonymised', internal: true, terms: { words } } as const;
    await append(scope, held, deed, { actor: theService, book });
  }
}

/** The hashes of words that were rewritten, in hex, by the entries they belong to; of a history in its order. */
export function rewrittenHashes(
  history: readonly { kind: string; terms: unknown }[],
): ReadonlyMap<number, string> {
  const told = history
    .filter(({ kind }) => kind === 'anonymised')
    .flatMap(({ terms }) =>
      Object.entries((terms as { words?: Record<string, string> }).words ?? {}),
    );
  return new Map(told.map(([seq, hash]) => [Number(seq), hash]));
}
