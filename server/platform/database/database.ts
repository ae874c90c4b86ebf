import type { Kysely } from 'kysely';
import pg from 'pg';
import { NamingClient } from './naming-client.ts';
import { onClient } from './on-client.ts';
import type { DB } from './tables.gen.ts';

export type Tables = DB;
export type Connection = Kysely<Tables>;

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;

/** Instants leave the database as epoch milliseconds (UTC; `Infinity` for 'infinity'), dates as text, int8 as number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ)
      return (value: string) => (value === 'infinity' ? Infinity : Date.parse(value));
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * The application's door to PostgreSQL. The login role owns nothing and inherits nothing, so every piece of work
 * names the role it acts in; outside `transact` nothing can be read.
 */
export class Database {
  readonly #pool: pg.Pool;
  readonly #openBeside: () => Database;
  #beside: Database | undefined;

  /** `pooled`: a transaction pooler stands between, which cannot keep named statements. */
  constructor(config: pg.PoolConfig, options: { pooled: boolean } = { pooled: false }) {
    const Client = options.pooled ? pg.Client : NamingClient;
    const settings = { types, pipeline: true, application_name: 'pactdesk', Client };
    this.#pool = new pg.Pool({ max: 10, ...config, ...settings });
    this.#openBeside = () => new Database({ ...config, max: 2 }, options);
    // Without a listener a connection that breaks would end the process, idle or at work.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /**
   * Runs `work` in one transaction as `role`, with settings that end with it. What opens it travels with the first
   * statement, and statements that do not wait for each other travel together.
   */
  async transact<Result>(
    role: string,
    settings: Record<string, string>,
    work: (db: Connection) => Promise<Result>,
  ): Promise<Result> {
    const opening = ['begin', `set local role ${pg.escapeIdentifier(role)}`];
    for (const [name, value] of Object.entries(settings)) {
      opening.push(`set local ${name} = ${pg.escapeLiteral(value)}`);
    }
    const client = await this.#pool.connect();
    try {
      // Where it fails no statement after it does anything: the login role may not even read.
      const opened = client.query(opening.join(';'));
      opened.catch(() => {});
      try {
        const result = await work(onClient(client));
        await opened;
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        await opened;
        throw error;
      }
    } finally {
      client.release();
    }
  }

  /** For the few functions that the login role itself may call. */
  async call<Row>(text: string, values: unknown[]): Promise<Row[]> {
    const result = await this.#pool.query(text, values);
    return result.rows as Row[];
  }

  /**
   * The same database over connections of its own, for short reads that a transaction waits for: were they to take one
   * of ours, as many transactions as there are connections would wait for each other for ever.
   */
  get beside(): Database {
    this.#beside ??= this.#openBeside();
    return this.#beside;
  }

  async close(): Promise<void> {
    await this.#beside?.close();
    await this.#pool.end();
  }
}
