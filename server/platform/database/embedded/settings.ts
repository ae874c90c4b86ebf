import type { Site } from './site.ts';
import { port } from './socket-folder.ts';

export const database = 'pactdesk';
export const superuser = 'postgres';

/** Written to postgresql.conf once, for a small machine; an operator may change them there. */
const initial = {
  shared_buffers: '128MB',
  max_connections: '100',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  log_checkpoints: 'off',
  // No ERROR: the program is told of its own errors, and their details hold people's addresses.
  log_min_messages: 'log',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Given on every start, so that no edit can lose an acknowledged write or open the server to others. */
const fixed = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '',
  unix_socket_permissions: '0700',
};

// pg_trgm and the text parser ask the system's locale what a letter is: under C, Cyrillic has none.
const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** The arguments of `initdb` for a new cluster in `folder`. */
export function initdbArguments(folder: string): string[] {
  return [
    ...['--pgdata', folder, '--username', superuser, '--encoding', 'UTF8'],
    ...['--locale', 'C', '--lc-ctype', letters],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--auth-local', 'trust', '--auth-host', 'reject', '--data-checksums', '--no-instructions'],
    ...options(initial),
  ];
}

/** The arguments of `postgres` for the cluster of `site`. */
export function serverArguments(site: Site): string[] {
  // A comma would separate two folders, were it not quoted.
  const socketFolder = `"${site.socketFolder.replaceAll('"', '""')}"`;
  return [
    ...['-D', site.cluster, '-p', String(port)],
    ...options({ ...fixed, unix_socket_directories: socketFolder }),
  ];
}

function options(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
