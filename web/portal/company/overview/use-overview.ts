import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CompanyOverview } from '../../../../api/company-overview.ts';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import type { SupportLevels } from '../../../../api/contracts.ts';
import { levelsQuery } from '../../../contracts/queries.ts';
import { useShownCompany } from '../shown-company.ts';
import { overviewQuery, termsQuery } from './queries.ts';

export interface Overview extends CompanyOverview {
  /** Contracts that hold, wait for their first day or for their activation; the newest first. */
  contracts: ContractTerms[];
  levels: SupportLevels;
}

/** All that the overview tells of contracts. `shown` is undefined until everything is there. */
export function useOverview() {
  const { i18n } = useTranslation();
  const { id, publicId } = useShownCompany();
  const levels = useQuery(levelsQuery(id, '', i18n.language));
  const overview = useQuery(overviewQuery(publicId));
  const current =
    levels.data?.levels.flatMap(({ contractId, whyNot }) =>
      contractId === null || whyNot?.code === 'expired' || whyNot?.code === 'terminated'
        ? []
        : [contractId],
    ) ?? [];
  const terms = useQuery({
    ...termsQuery(current, i18n.language),
    enabled: levels.data !== undefined,
    placeholderData: keepPreviousData,
  });
  const all = [levels, overview, terms];
  const shown: Overview | undefined =
    overview.data && levels.data && terms.data
      ? { ...overview.data, levels: levels.data, contracts: terms.data }
      : undefined;
  return {
    shown,
    error: shown ? null : (all.find(({ error }) => error)?.error ?? null),
    retry: () => {
      for (const query of all) if (query.isError) void query.refetch();
    },
  };
}
