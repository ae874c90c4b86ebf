import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestCategory } from '../../../api/request-categories.ts';
import type { Answers, Place } from '../../../domain/forms/index.ts';
import { companyContractsQuery } from '../company/contracts/queries.ts';

/** Where what was chosen is done at once, where this person can do it there; null where it is asked for in words. */
export function useLeadsTo(
  { form }: RequestCategory,
  answers: Answers,
  publicId: string,
): Place | null {
  const { i18n } = useTranslation();
  const place =
    form
      .flatMap(({ id, options }) => options.filter((option) => option.id === answers[id]))
      .find(({ leadsTo }) => leadsTo !== null)?.leadsTo ?? null;
  const contracts = useQuery({
    ...companyContractsQuery(publicId, i18n.language),
    enabled: place === 'contract_activation' && publicId !== '',
  });
  const canActivate = contracts.data?.items.some(({ abilities }) => abilities.activate) ?? false;
  return canActivate ? place : null;
}
