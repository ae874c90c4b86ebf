import { IconBell, IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../../api/requests.ts';
import { FilterMenu } from '../FilterMenu.tsx';
import type { RequestsSearch, SearchChange } from '../search.ts';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onChange: (change: SearchChange) => void;
}

const news = ['unread', 'late'] as const;

/** On what level, and what asks to be looked at. */
export function MoreFilters({ search, overview, onChange }: Props) {
  const { t } = useTranslation('lists');
  const plans = (overview?.plans ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <FilterMenu
        icon={IconCertificate}
        label={t('plan.label')}
        anyLabel={t('plan.any')}
        options={plans}
        value={search.plan}
        onChoose={(plan) => onChange({ plan })}
      />
      <FilterMenu
        icon={IconBell}
        label={t('only.label')}
        anyLabel={t('only.any')}
        options={news.map((value) => ({ value, label: t(`only.${value}`) }))}
        value={search.only}
        onChoose={(chosen) => onChange({ only: news.find((each) => each === chosen) })}
      />
    </>
  );
}
