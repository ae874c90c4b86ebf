import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useFoundBy } from '../companies/use-found-by.ts';
import { companiesQuery } from '../queries.ts';

/** Companies by whatever one knows of them, and by what they were found. */
export function useCompanies(typed: string) {
  const navigate = useNavigate();
  const foundBy = useFoundBy();
  const [search] = useDebouncedValue(typed, 200);
  const { data } = useQuery({
    ...companiesQuery(search),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
  // Before the first search the newest companies may stand here, from their list.
  if (typed.length < 2 || search.length < 2) return [];
  return (data?.items ?? []).slice(0, 5).map((company) => ({
    id: company.publicId,
    label: company.name,
    description: [company.publicId, foundBy(company)].filter(Boolean).join(' · '),
    icon: <IconBuilding size={16} stroke={1.75} aria-hidden="true" />,
    go: () =>
      void navigate({ to: '/desk/companies/$publicId', params: { publicId: company.publicId } }),
  }));
}
