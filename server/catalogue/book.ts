import { localDay } from '../../domain/contracts/index.ts';
import { asOperator, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { writtenHash } from './catalogue-hash.ts';
import { Edition } from './edition.ts';
import { makeVersion } from './make-version.ts';
import type { Catalogue } from './schema.ts';
import { latestVersion, readVersion, type VersionHead, versionsFrom } from './store.ts';

/** Editions of the past that are kept at hand; a compiled calendar takes about a megabyte. */
const EDITIONS_AT_HAND = 16;

/** Epoch ms. */
export interface Turn {
  holdsFrom: number;
  edition: Edition;
}

/**
 * The catalogue's versions (P7): what holds now, and what an older contract or request was pinned to. In force is the
 * newest version whose moment has come; it takes over at that moment by itself.
 */
export class CatalogueBook {
  readonly #database: Database;
  readonly #filesHash: string;
  readonly #now: () => number;
  readonly #editions = new Map<number, Edition>();
  /** The version in force and those that wait, oldest first. */
  #turns: readonly Turn[] = [];
  #reading: Promise<void> = Promise.resolve();

  private constructor(database: Database, filesHash: string, now: () => number) {
    this.#database = database;
    this.#filesHash = filesHash;
    this.#now = now;
  }

  /** Files are loaded by themselves only into an empty database. `now` gives epoch ms. */
  static async open(
    database: Database,
    files: Catalogue,
    now: () => number = Date.now,
  ): Promise<CatalogueBook> {
    const book = new CatalogueBook(database, writtenHash(files), now);
    await asOperator(database, async (scope) => {
      if (await latestVersion(scope)) return;
      const first = { content: files, note: null, reason: null, holdsFrom: null };
      await makeVersion(scope, first, await databaseNow(scope.db));
    });
    await book.refresh();
    return book;
  }

  /** The operator's day, ISO. */
  get today(): string {
    return localDay(this.#now(), this.current.zone);
  }

  get current(): Edition {
    return this.#turn().edition;
  }

  /** The version in force, and since when. */
  get inForce(): VersionHead {
    const { holdsFrom, edition } = this.#turn();
    return { version: edition.version, holdsFrom };
  }

  /** The version that was made last, which may wait for its moment: what the next one grows from. */
  get newest(): Turn {
    return this.#turns.at(-1) ?? this.#turn();
  }

  /** The YAML files say something else than the newest version; they are applied by command, never by a restart. */
  get filesDiffer(): boolean {
    return writtenHash(this.newest.edition.content) !== this.#filesHash;
  }

  /** Learns of versions that were made since, by whatever process. One after another, so that none is undone. */
  refresh(): Promise<void> {
    const read = this.#reading.then(() => this.#read());
    this.#reading = read.catch(() => {});
    return read;
  }

  /** The editions of these versions, by version. */
  async editions(versions: Iterable<number>): Promise<ReadonlyMap<number, Edition>> {
    const wanted = [...new Set(versions)];
    const found = await Promise.all(wanted.map((version) => this.edition(version)));
    return new Map(found.map((edition) => [edition.version, edition]));
  }

  async edition(version: number): Promise<Edition> {
    const standing = this.#turns.find(({ edition }) => edition.version === version)?.edition;
    const known = standing ?? this.#editions.get(version);
    if (known) return known;
    return asOperator(this.#database.beside, (scope) => this.#load(scope, version));
  }

  #turn(): Turn {
    const now = this.#now();
    // The database's clock may be a little ahead of ours: where no moment has come, the first version holds.
    const turn = this.#turns.findLast(({ holdsFrom }) => holdsFrom <= now) ?? this.#turns[0];
    if (!turn) throw new Error('the catalogue was written and is not there');
    return turn;
  }

  async #read(): Promise<void> {
    const since = this.#turns.length > 0 ? this.inForce.version : 0;
    const turns = await asOperator(this.#database.beside, async (scope) => {
      const heads = inForceAndWaiting(await versionsFrom(scope, since), this.#now());
      const found: Turn[] = [];
      for (const { version, holdsFrom } of heads) {
        const edition = this.#editions.get(version) ?? (await this.#load(scope, version));
        found.push({ holdsFrom, edition });
      }
      return found;
    });
    this.#turns = turns;
  }

  async #load(scope: Scope, version: number): Promise<Edition> {
    const content = await readVersion(scope, version);
    if (!content) throw new RangeError(`there is no catalogue version ${version}`);
    const others = [...this.#editions.values()];
    const edition = new Edition(version, content, others);
    this.#editions.set(version, edition);
    const [oldest] = this.#editions.keys();
    if (oldest !== undefined && this.#editions.size > EDITIONS_AT_HAND)
      this.#editions.delete(oldest);
    return edition;
  }
}

/** A version that comes later in number and earlier in time takes the place of one that waits. */
function inForceAndWaiting(heads: readonly VersionHead[], now: number): VersionHead[] {
  const inForce = heads.findLastIndex(({ holdsFrom }) => holdsFrom <= now);
  return heads
    .slice(Math.max(0, inForce))
    .filter(
      ({ holdsFrom }, i, standing) =>
        i === 0 || standing.slice(i + 1).every((later) => later.holdsFrom > holdsFrom),
    );
}
