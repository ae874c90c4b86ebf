import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { CompanyPeople } from '../../../api/company.ts';

/** The company that the parts of its page are about. */
export interface ShownCompany {
  id: string;
  publicId: string;
  name: string;
  people: UseQueryResult<CompanyPeople>;
  /** Something was done, in words: they stand under the company's name. */
  say: (words: string) => void;
  /** Opens the dialog that invites people. */
  invite: () => void;
}

export const ShownCompanyContext = createContext<ShownCompany | null>(null);

export function useShownCompany(): ShownCompany {
  const shown = useContext(ShownCompanyContext);
  if (!shown) throw new Error('a part of the company page stands outside of it');
  return shown;
}
