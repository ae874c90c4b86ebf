import { CompanyData } from '../../../privacy/CompanyData.tsx';
import { Allowed } from '../Allowed.tsx';
import { useShownCompany } from '../shown-company.ts';

export function DataPart() {
  const { publicId, name } = useShownCompany();
  return (
    <Allowed to="deleteCompany">
      <CompanyData publicId={publicId} company={name} />
    </Allowed>
  );
}
