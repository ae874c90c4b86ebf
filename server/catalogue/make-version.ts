import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { catalogueHash } from './catalogue-hash.ts';
import { withCountryDays } from './country-days.ts';
import { inOrder } from './in-order.ts';
import type { Catalogue } from './schema.ts';
import { addVersion, latestVersion, readVersion, type VersionHead } from './store.ts';

export interface VersionInput {
  content: Catalogue;
  /** The newest version when the editing began; left out where nobody edited. */
  basedOn?: number;
  /** Epoch ms; null: from now on. */
  holdsFrom: number | null;
  note: string | null;
  /** P8: with one, promises of open requests may get later. */
  reason: string | null;
}

/**
 * P7, A3: makes the next version of a catalogue that was checked, and writes it into the installation's history. `now`
 * is epoch ms. Errors: catalogue_changed where another version was made since `basedOn`; nothing_changed.
 */
export async function makeVersion(
  scope: Scope,
  { content, basedOn, holdsFrom, note, reason }: VersionInput,
  now: number,
): Promise<VersionHead> {
  const latest = await latestVersion(scope);
  const newest = latest?.version ?? 0;
  if (basedOn !== undefined && basedOn !== newest) throw new ProblemError('catalogue_changed');
  const before = latest ? await readVersion(scope, latest.version) : undefined;
  const kept = await keptAfter(before, content, now);
  const hash = catalogueHash(kept);
  // Not by the stored hash: a release before this one wrote less into its versions. The same once more with a reason brings what was left where it stood (P8); repeated, it is nothing new.
  const same = before && catalogueHash(inOrder(before)) === hash;
  if (same && latest && latest.holdsFrom <= now && (!reason || reason === latest.reason))
    throw new ProblemError('nothing_changed');
  const made = { version: newest + 1, holdsFrom: Math.max(holdsFrom ?? now, now) };
  const added = await addVersion(scope, { ...made, content: kept, hash, note, reason, now });
  if (!added && latest) throw new ProblemError('catalogue_changed');
  return made;
}

/** A catalogue as a version of `now` keeps it: in order, and with the holidays of its countries. */
export async function asKept(scope: Scope, content: Catalogue, now: number): Promise<Catalogue> {
  const latest = await latestVersion(scope);
  const before = latest ? await readVersion(scope, latest.version) : undefined;
  return keptAfter(before, content, now);
}

const keptAfter = (before: Catalogue | undefined, content: Catalogue, now: number) =>
  withCountryDays(inOrder(content), new Date(now).getUTCFullYear(), before ?? null);
