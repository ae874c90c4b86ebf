import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { companiesQuery } from '../queries.ts';

/** Companies by a part of their name, or by their number. */
export function useCompanies(typed: string) {
  const navigate = useNavigate();
  const [search] = useDebouncedValue(typed, 200);
  const { data } = useQuery({
    ...companiesQuery(search),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
  if (typed.length < 2) return [];
  return (data?.items ?? []).slice(0, 5).map(({ publicId, name }) => ({
    id: publicId,
    label: name,
    description: publicId,
    icon: <IconBuilding size={16} stroke={1.75} aria-hidden="true" />,
    go: () => void navigate({ to: '/desk/companies/$publicId', params: { publicId } }),
  }));
}
