import { useTranslation } from 'react-i18next';
import type { FoundCompany } from '../../../api/companies.ts';

/** What a company was found by, in words: "contract PD-1042"; nothing where that stands beside it already. */
export function useFoundBy(): (company: FoundCompany) => string | null {
  const { t } = useTranslation('desk-companies');
  return ({ found }) => {
    if (found === null || found.by === 'name' || found.by === 'public_id') return null;
    return t(`foundBy.${found.by}`, { what: found.what });
  };
}
