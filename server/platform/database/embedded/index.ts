import { keepPresent } from './keeper.ts';
import { joinOrStart } from './server.ts';
import { connection } from './session.ts';
import { openSite } from './site.ts';

export { EmbeddedError } from './error.ts';

export interface Embedded {
  /** For `pg`: the superuser, on a unix socket that only the server's owner and root may open. */
  readonly admin: ReturnType<typeof connection>;
  /** True: joined a server that was already running on this folder. */
  readonly adopted: boolean;
  /**
   * Leaves the server, and stops it if nobody else is left; resolves when it is gone. End your pools first: stopping
   * cuts what is still connected. May be called more than once.
   * @throws EmbeddedError when the server does not stop.
   */
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL of our own, with its data in `dataDir`. Joins the server that runs there already (another process
 * of this program, or what a killed one left behind), or makes the database and starts it. Until `stop` it stays, and
 * is started again should it be killed.
 * @param options.dataDir made if missing; relative paths are taken from the working directory.
 * @param options.progress told in whole sentences what is being waited for.
 * @throws EmbeddedError with words for the operator, when the folder, the machine or the database does not allow it.
 */
export async function startEmbedded(options: {
  dataDir: string;
  progress: (message: string) => void;
}): Promise<Embedded> {
  const site = await openSite(options.dataDir);
  const { client, adopted } = await joinOrStart(site, options.progress, true);
  const { stop } = keepPresent(site, client, options.progress);
  return { admin: connection(site), adopted, stop };
}
