import { Client } from 'pg';
import { codeOf, EmbeddedError } from './error.ts';
import { database, superuser } from './settings.ts';
import type { Site } from './site.ts';
import { port } from './socket-folder.ts';

// Any number will do, as long as nothing else in this database locks it.
const presence = '7261932284417718273';
const answerLimit = 5_000; // ms

/** What the socket answers. `busy`: the server is starting up, recovering or shutting down; ask again. */
export type Answer =
  | { readonly kind: 'joined'; readonly client: Client }
  | { readonly kind: 'busy' }
  | { readonly kind: 'absent' };

/** How a `pg` client or pool reaches the server as its superuser. */
export function connection(site: Site) {
  // Without `ssl: false`, PGSSLMODE in the environment would be obeyed on a socket that has no TLS.
  return { host: site.socketFolder, port, user: superuser, database, ssl: false } as const;
}

/** Connects and shows this process as present: the server is not stopped as long as anybody is. */
export async function join(site: Site): Promise<Answer> {
  const client = new Client({ ...connection(site), connectionTimeoutMillis: answerLimit });
  client.on('error', () => {}); // the end of the connection is seen by its 'end'
  try {
    await client.connect();
    const { rows } = await client.query(
      'select pg_try_advisory_lock_shared($1::bigint) as present',
      [presence],
    );
    if (rows[0]?.present) return { kind: 'joined', client };
    await client.end(); // the last one out is about to stop it
    return { kind: 'busy' };
  } catch (error) {
    client.end().catch(() => {});
    return { kind: meaning(error, site) };
  }
}

function meaning(error: unknown, site: Site): 'busy' | 'absent' {
  const code = codeOf(error) ?? '';
  if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(code)) return 'absent';
  // cannot_connect_now, admin_shutdown, crash_shutdown, and a connection cut on the way.
  if (['57P03', '57P01', '57P02', 'ECONNRESET', 'EPIPE'].includes(code)) return 'busy';
  if (error instanceof Error && code === '') return 'absent'; // cut or timed out without a code
  if (code === 'EACCES') {
    throw new EmbeddedError(
      `This process may not open the database's socket in ${site.socketFolder}. It has to be user id ` +
        `${site.owner.uid}, or root with the capability CAP_DAC_OVERRIDE. The data are untouched.`,
      { cause: error },
    );
  }
  throw new EmbeddedError(
    `The embedded database in ${site.data} runs but does not let this program in: ` +
      `${error instanceof Error ? error.message : error} (${code}). The data are untouched; its log is ${site.log}.`,
    { cause: error },
  );
}

/**
 * Ends this process's presence, and tells whether it was the last one. If so the connection stays open, so that
 * nobody can join any more until the server is stopped. The order matters: two that leave at once and try first
 * would see each other and both leave the server running.
 */
export async function leave(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1::bigint)', [presence]);
  const { rows } = await client.query('select pg_try_advisory_lock($1::bigint) as last', [
    presence,
  ]);
  if (rows[0]?.last) return true;
  await client.end();
  return false;
}
