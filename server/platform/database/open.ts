import pg from 'pg';
import type { Config } from '../config.ts';
import { Database } from './database.ts';
import { startEmbedded } from './embedded/index.ts';
import { type Connections, prepareDatabase } from './prepare.ts';

export interface OpenDatabase {
  database: Database;
  connections: Connections;
  /** Closes the connections; the last process that uses the embedded database stops it. */
  close(): Promise<void>;
}

/** Opens the database the settings name, else the embedded one in the data folder, migrated and ready. */
export async function openDatabase(
  config: Config,
  progress: (message: string) => void,
): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const pooled = poolConfig(config.databaseUrl);
    const direct = config.databaseDirectUrl ? poolConfig(config.databaseDirectUrl) : pooled;
    const connections = await prepareDatabase(direct, progress);
    // The pooler is reached elsewhere, the roles and their passwords are the same.
    const app = { ...connections.app, host: pooled.host, port: pooled.port };
    return opened({ ...connections, app }, Boolean(config.databaseDirectUrl), async () => {});
  }
  progress(`Opening the database in ${config.dataDir}`);
  const embedded = await startEmbedded({ dataDir: config.dataDir, progress });
  try {
    return opened(await prepareDatabase(embedded.admin, progress), false, embedded.stop);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

function opened(
  connections: Connections,
  pooled: boolean,
  release: () => Promise<void>,
): OpenDatabase {
  const database = new Database(connections.app, { pooled });
  const close = async () => {
    await database.close();
    await release();
  };
  return { database, connections, close };
}

function poolConfig(url: string): pg.PoolConfig {
  const { host, port, user, password, database, ssl } = new pg.Client({
    connectionString: url,
  }) as pg.Client & {
    ssl: pg.PoolConfig['ssl'];
  };
  return { host, port, user, password, database, ssl } as pg.PoolConfig;
}
