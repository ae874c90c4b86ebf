/** SQLSTATE classes and system errors that mean the database is away, and not that something is forbidden. */
const codes = /^(08|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

const words =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** Whether an error says that the database cannot be reached, or was lost on the way. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  // A socket that is not there; a file that is not there is something else.
  if (code === 'ENOENT') return syscall === 'connect';
  return (typeof code === 'string' && codes.test(code)) || words.test(error.message);
}
