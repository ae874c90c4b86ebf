import { MembersCard } from './MembersCard.tsx';

/** What a company has, on one page. */
export function OverviewPart() {
  return <MembersCard />;
}
