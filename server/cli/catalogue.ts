import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { formatInstant, parseInstant } from '../../domain/calendar/index.ts';
import { asOperator } from '../access/index.ts';
import {
  applicationOf,
  asKept,
  type Catalogue,
  type CatalogueBook,
  CatalogueError,
  checkDropped,
  differencesOf,
  Edition,
  loadCatalogue,
  makeVersion,
  type VersionHead,
  writeCatalogue,
} from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { translator } from '../platform/translations.ts';
import { applyPending, previewEdition } from '../requests/index.ts';
import { differencesInWords, movesInWords } from './catalogue-text.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `Expected: pactdesk catalogue plan [FOLDER]
          pactdesk catalogue apply [FOLDER] [--from INSTANT|DATE] [--reason TEXT] [--note TEXT]
          pactdesk catalogue export FOLDER`;

const shipped = decodeURIComponent(new URL('../../catalogue/', import.meta.url).pathname);

/** `pactdesk catalogue`: looks at changed YAML files, makes them a version, writes what holds. */
export async function catalogue(args: string[]): Promise<number> {
  const given = readArguments(args);
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  const { verb, folder } = given;
  return withDatabase(async (database, book) => {
    if (verb === 'export') return exportTo(book, folder);
    const files = await loadCatalogue(folder);
    return verb === 'plan' ? plan(database, book, files) : apply(database, book, files, given);
  });
}

interface Given {
  verb: 'plan' | 'apply' | 'export';
  folder: string;
  /** An instant or a date. */
  from: string | undefined;
  reason: string | null;
  note: string | null;
}

function readArguments(args: string[]): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { from: { type: 'string' }, reason: { type: 'string' }, note: { type: 'string' } },
    });
    const [verb, folder, ...more] = positionals;
    if (more.length > 0 || (verb !== 'plan' && verb !== 'apply' && verb !== 'export')) return null;
    if (verb !== 'apply' && Object.keys(values).length > 0) return null;
    if (verb === 'export' && !folder) return null;
    const { from, reason = null, note = null } = values;
    return { verb, folder: folder ?? shipped, from, reason, note };
  } catch {
    return null;
  }
}

/** P7: the differences in words, and the open requests whose due time would change. Changes nothing. */
async function plan(database: Database, book: CatalogueBook, files: Catalogue): Promise<number> {
  const { edition: newest, holdsFrom } = book.newest;
  const kept = await asOperator(database, async (scope) => {
    throwDropped(await checkDropped(scope, files));
    return asKept(scope, files, await databaseNow(scope.db));
  });
  const differences = differencesOf(newest.content, kept);
  const inForce = `version ${newest.version}, which holds from ${formatInstant(holdsFrom)}`;
  if (differences.length === 0) {
    console.log(`Nothing differs from ${inForce}.`);
    return 0;
  }
  console.log(`Differences from ${inForce}:\n`);
  for (const line of differencesInWords(differences)) console.log(line);
  const edition = new Edition(newest.version + 1, kept);
  const { moved, unmoved } = await previewEdition(database, book, { edition, reason: '' });
  const requests = new Set(moved.map(({ number }) => number)).size;
  console.log(
    `\nOpen requests whose due time would change, if it held from now: ${requests}. Unchanged: ${unmoved}.`,
  );
  if (moved.length > 0) console.log('');
  for (const line of moved.length > 0 ? movesInWords(moved, translator('en')) : [])
    console.log(line);
  return 0;
}

/**
 * P7, P8: makes a version of the files and brings it to the open requests where it holds already. Killed in the middle,
 * the same command does the rest; so does a running desk by itself.
 */
async function apply(
  database: Database,
  book: CatalogueBook,
  files: Catalogue,
  { from, reason, note }: Given,
): Promise<number> {
  const holdsFrom = from === undefined ? null : instantOf(from, book.current.zone);
  if (holdsFrom !== null && Number.isNaN(holdsFrom)) {
    console.error(
      '--from is an instant like 2027-01-01T00:00:00+03:00, or a date like 2027-01-01.',
    );
    return 2;
  }
  const made = await makeOne(database, { content: files, holdsFrom, reason, note });
  if (made === 'past') {
    console.error('--from lies in the past: a version holds from now on, or from a later moment.');
    return 2;
  }
  await book.refresh();
  if (made) console.log(`Version ${made.version} holds from ${formatInstant(made.holdsFrom)}.`);
  else console.log('Nothing differs: no version was made.');
  if (made && made.version !== book.inForce.version) {
    console.log('A desk that runs then brings it to the open requests.');
    return 0;
  }
  await bringToRequests(database, book);
  return 0;
}

async function makeOne(
  database: Database,
  input: {
    content: Catalogue;
    holdsFrom: number | null;
    reason: string | null;
    note: string | null;
  },
): Promise<VersionHead | 'past' | null> {
  try {
    return await asOperator(database, async (scope) => {
      throwDropped(await checkDropped(scope, input.content));
      const now = await databaseNow(scope.db);
      if (input.holdsFrom !== null && input.holdsFrom < now) return 'past';
      return makeVersion(scope, input, now);
    });
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'nothing_changed') return null;
    throw error;
  }
}

/** Waits until the version in force has been brought to the open requests, by us or by a desk that runs. */
async function bringToRequests(database: Database, book: CatalogueBook): Promise<void> {
  const { version } = book.inForce;
  for (;;) {
    await applyPending(database, book, 0);
    const done = await asOperator(database, (scope) => applicationOf(scope, version));
    if (version === 1 || done?.finishedAt) {
      console.log(`Open requests whose due time changed: ${done?.moved ?? 0}.`);
      return;
    }
    await delay(100);
  }
}

/** Writes what holds, as the YAML files it could be loaded from again. */
async function exportTo(book: CatalogueBook, folder: string): Promise<number> {
  const files = writeCatalogue(book.current.content);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  console.log(
    `Version ${book.current.version} in ${files.size} files. Comments of the files it once came from are not among them.`,
  );
  return 0;
}

function throwDropped(faults: Awaited<ReturnType<typeof checkDropped>>): void {
  if (faults.length === 0) return;
  throw new CatalogueError(
    faults.map(({ path, detail }) => ({
      file: `${String(path[0])}/*.yaml`,
      line: 1,
      expected: 'nothing to go that is still needed',
      found: detail,
    })),
  );
}

/** Epoch ms; a date is its first moment in the zone. NaN for another text. */
function instantOf(text: string, zone: string): number {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseInstant(text);
    return Temporal.PlainDate.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
}
