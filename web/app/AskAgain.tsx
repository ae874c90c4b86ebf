import { lazy, Suspense } from 'react';
import { useAsking } from './ask-again.ts';

/** Loaded with the first question: most people never do what is dangerous. */
const ShowAgain = lazy(async () => ({
  default: (await import('../profile/ShowAgain.tsx')).ShowAgain,
}));

/** Above every page: a call that was refused until the second factor is shown again waits here, and is then repeated. */
export function AskAgain() {
  const asking = useAsking();
  return <Suspense>{asking && <ShowAgain settle={asking.settle} />}</Suspense>;
}
