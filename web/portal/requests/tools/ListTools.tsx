import type { RequestOverview } from '../../../../api/requests.ts';
import type { RequestsSearch, SearchChange } from '../search.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { MoreFilters } from './MoreFilters.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onChange: (change: SearchChange) => void;
  onOpen: (search: RequestsSearch) => void;
  /** By staff: views are a person's own, and a file's address says nothing of the one looked at. */
  lookedAt: boolean;
}

/** More to narrow the list by, and what it can be kept as: a view of one's own, and a file. */
export function ListTools({ search, overview, onChange, onOpen, lookedAt }: Props) {
  return (
    <>
      <MoreFilters search={search} overview={overview} onChange={onChange} />
      {!lookedAt && <ViewsMenu search={search} onOpen={onOpen} />}
      {!lookedAt && <ExportMenu search={search} />}
    </>
  );
}
