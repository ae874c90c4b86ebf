import { asOperator } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { catalogueHash } from './catalogue-hash.ts';
import { Edition } from './edition.ts';
import type { Catalogue } from './schema.ts';
import { addVersion, latestVersion, readVersion } from './store.ts';

/** The catalogue's versions (P7): what holds now, and what an older contract or request was pinned to. */
export class CatalogueBook {
  readonly #database: Database;
  readonly #editions = new Map<number, Edition>();
  readonly current: Edition;
  /** The YAML files differ from what holds; they are applied by command, never by a restart. */
  readonly filesDiffer: boolean;

  private constructor(database: Database, current: Edition, filesDiffer: boolean) {
    this.#database = database;
    this.current = current;
    this.filesDiffer = filesDiffer;
    this.#editions.set(current.version, current);
  }

  /** Files are loaded by themselves only into an empty database. */
  static async open(database: Database, files: Catalogue): Promise<CatalogueBook> {
    const hash = catalogueHash(files);
    return asOperator(database, async (scope) => {
      if (!(await latestVersion(scope)))
        await addVersion(scope, 1, files, hash, await databaseNow(scope.db));
      const latest = await latestVersion(scope);
      const content = latest && (await readVersion(scope, latest.version));
      if (!latest || !content) throw new Error('the catalogue was written and is not there');
      return new CatalogueBook(
        database,
        new Edition(latest.version, content),
        latest.hash !== hash,
      );
    });
  }

  /** The editions of these versions, by version. */
  async editions(versions: Iterable<number>): Promise<ReadonlyMap<number, Edition>> {
    const wanted = [...new Set(versions)];
    const found = await Promise.all(wanted.map((version) => this.edition(version)));
    return new Map(found.map((edition) => [edition.version, edition]));
  }

  async edition(version: number): Promise<Edition> {
    const known = this.#editions.get(version);
    if (known) return known;
    const content = await asOperator(this.#database, (scope) => readVersion(scope, version));
    if (!content) throw new RangeError(`there is no catalogue version ${version}`);
    const edition = new Edition(version, content);
    this.#editions.set(version, edition);
    return edition;
  }
}
