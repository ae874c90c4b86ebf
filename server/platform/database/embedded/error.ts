/** The embedded database cannot be used. The message is for the operator: what failed, what is safe, what to do. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';
}

/** The system's code of an error (`EACCES`, or an SQLSTATE from the database), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
