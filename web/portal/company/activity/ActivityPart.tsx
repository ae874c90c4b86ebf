import { Allowed } from '../Allowed.tsx';
import { useShownCompany } from '../shown-company.ts';
import { Activity } from './Activity.tsx';

export function ActivityPart() {
  const { publicId } = useShownCompany();
  return (
    <Allowed to="seeActivity">
      <Activity publicId={publicId} />
    </Allowed>
  );
}
