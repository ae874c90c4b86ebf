import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { RequestList } from './RequestList.tsx';
import classes from './RequestsPage.module.css';

const route = getRouteApi('/portal/requests');

export function RequestsPage() {
  const { t } = useTranslation('portal');
  const state = route.useSearch().state ?? 'open';
  const navigate = route.useNavigate();
  usePageTitle(t('requests.title'));
  const states = (['open', 'ended', 'all'] as const).map((value) => ({
    value,
    label: t(`requests.${value}`),
  }));
  return (
    <>
      <div className={classes.head}>
        <h1>{t('requests.title')}</h1>
        <Button
          component={Link}
          to="/requests/new"
          leftSection={<IconPlus size={16} stroke={1.75} />}
        >
          {t('newRequest')}
        </Button>
      </div>
      <SegmentedControl
        className={classes.states ?? ''}
        aria-label={t('requests.which')}
        data={states}
        value={state}
        onChange={(chosen) =>
          void navigate({ search: chosen === 'open' ? {} : { state: chosen as 'ended' | 'all' } })
        }
      />
      <RequestList state={state} />
    </>
  );
}
