import { useEffect, useRef } from 'react';
import type { RequestView } from '../../../../api/request-views.ts';
import { type RequestsSearch, readRequestsSearch } from '../search.ts';

/** Once a visit, and only where the address asks for nothing: whoever clears the filter afterwards means it. */
export function useOpenDefault(
  views: readonly RequestView[] | undefined,
  search: RequestsSearch,
  onOpen: (search: RequestsSearch) => void,
): void {
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || !views) return;
    looked.current = true;
    const first = views.find(({ isDefault }) => isDefault);
    if (first && Object.keys(search).length === 0) onOpen(readRequestsSearch(first.filter));
  }, [views, search, onOpen]);
}
