/** Failures to load a page's own files: no connection, or a newer version has taken their place. */
const failures = new WeakSet<Error>();

window.addEventListener('vite:preloadError', ({ payload }) => failures.add(payload));

export const filesMissing = (error: unknown): boolean =>
  error instanceof Error && failures.has(error);
