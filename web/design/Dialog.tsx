import { lazy, Suspense, useState } from 'react';
import type { DialogProps } from './DialogFrame.tsx';

/** Loaded when the first one opens: no page needs it for its first look. */
const Frame = lazy(() => import('./DialogFrame.tsx'));

/** A question in the middle of the page. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  return <Suspense fallback={null}>{wanted && <Frame {...props} />}</Suspense>;
}
