import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestCategories } from '../../../api/request-categories.ts';
import { call } from '../../app/api.ts';

/** R1: what one is offered, in one's language. */
export const categoriesQuery = (language: string) =>
  queryOptions({
    queryKey: ['request-categories', language],
    queryFn: ({ signal }) => call<RequestCategories>('/api/request-categories', { signal }),
    staleTime: 300_000,
  });

/** C5: what can be asked where there is no licence; nothing while it is not known, or where there is no such category. */
export function useWithoutLicence() {
  const { i18n } = useTranslation();
  const { data } = useQuery(categoriesQuery(i18n.language));
  return data?.items.find(({ withoutLicence }) => withoutLicence);
}
