import { useRouter } from '@tanstack/react-router';
import { ApiError } from './api.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { filesMissing } from './missing-files.ts';
import classes from './RouteErrorPage.module.css';

/** What is shown where a page could not be loaded at all. */
export function RouteErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const missing = filesMissing(error);
  const retry = () => {
    // What failed to load is not asked for again before the whole page is loaded anew.
    if (missing) return window.location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Pactdesk</h1>
      <LoadFailed
        error={missing ? new ApiError('no_connection') : error}
        onRetry={retry}
        back="/"
      />
    </main>
  );
}

export const NotFoundPage = () => (
  <RouteErrorPage error={new ApiError('not_found')} reset={() => {}} />
);
