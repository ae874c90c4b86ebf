import Programs from '../../../programs/Programs.tsx';
import { Allowed } from '../Allowed.tsx';
import { useShownCompany } from '../shown-company.ts';

export function ProgramsPart() {
  const { publicId } = useShownCompany();
  return (
    <Allowed to="seeActivity">
      <Programs publicId={publicId} />
    </Allowed>
  );
}
