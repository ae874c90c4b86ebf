import type { RequestOverview } from '../../../../api/requests.ts';
import type { RequestsSearch, SearchChange } from '../search.ts';
import { FiltersButton } from './FiltersButton.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onChange: (change: SearchChange) => void;
  onOpen: (search: RequestsSearch) => void;
  /** By staff: views are a person's own. */
  lookedAt: boolean;
}

/** More to narrow the list by, and the view of one's own that it can be kept as. */
export function ListTools({ search, overview, onChange, onOpen, lookedAt }: Props) {
  return (
    <>
      <FiltersButton search={search} overview={overview} onChange={onChange} />
      {!lookedAt && <ViewsMenu search={search} onOpen={onOpen} />}
    </>
  );
}
