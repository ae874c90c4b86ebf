import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresDialect,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { DB } from './tables.gen.ts';

/** The pool hands the same client out again and again. */
const known = new WeakMap<pg.ClientBase, Kysely<DB>>();

/**
 * The query builder on one client. Kysely's own `connection()` holds each statement back until the one before is
 * answered; here they leave at once, and the server answers them in their order.
 */
export function onClient(client: pg.ClientBase): Kysely<DB> {
  const found = known.get(client);
  if (found) return found;
  const connection = new OneClient(client);
  const made = new Kysely<DB>({ dialect: dialectOn(connection) });
  known.set(client, made);
  return made;
}

function dialectOn(connection: DatabaseConnection): Dialect {
  const postgres = new PostgresDialect({
    pool: () => Promise.reject(new Error('the client is given')),
  });
  return {
    createDriver: () => new GivenDriver(connection),
    createQueryCompiler: () => postgres.createQueryCompiler(),
    createAdapter: () => postgres.createAdapter(),
    createIntrospector: (db) => postgres.createIntrospector(db),
  };
}

class GivenDriver extends DummyDriver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    super();
    this.#connection = connection;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

class OneClient implements DatabaseConnection {
  readonly #client: pg.ClientBase;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { command, rowCount, rows } = await this.#client.query(sql, [...parameters]);
    if (!changing.has(command)) return { rows };
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }

  // biome-ignore lint/correctness/useYield: nothing here reads a result piece by piece.
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('results are read whole');
  }
}
