import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../app/api.ts';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import { useSettingsDesk } from '../context.ts';
import { faultsOf } from '../faults.ts';
import { previewQuery, settingsQuery } from '../queries.ts';
import classes from '../Settings.module.css';
import { bodyOf, changesIn } from '../settings-draft.ts';
import { Differences } from './Differences.tsx';
import { FaultyParts } from './FaultyParts.tsx';
import { LostProducts } from './LostProducts.tsx';
import { MovedRequests } from './MovedRequests.tsx';
import { SaveForm } from './SaveForm.tsx';

/** Saving is two steps: first what it would do to the promises that run, then from when and why. */
export function SavingPage() {
  const { t } = useTranslation(['settings', 'common']);
  const { settings, draft, showFaults } = useSettingsDesk();
  const changed = changesIn(draft) > 0;
  const current = draft.basedOn === settings.version;
  const body = bodyOf(settings, draft);
  const preview = useQuery({ ...previewQuery(body), enabled: changed && current });
  const newest = useQuery(settingsQuery);
  const { error } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // The link that led here is gone, and the focus with it.
  useEffect(() => heading.current?.focus(), []);
  const code = error instanceof ApiError ? error.code : null;
  const isFaulty = error instanceof ApiError && error.fields.length > 0;
  // An error is of one body, and told once.
  useEffect(() => {
    if (isFaulty) showFaults(faultsOf(body, error.fields));
    // Somebody saved meanwhile: the newest version is fetched, and the draft brought over to it.
    if (code === 'catalogue_changed') void newest.refetch();
  }, [error]);
  return (
    <>
      <Button
        component={Link}
        to="/desk/settings/calendars"
        variant="subtle"
        className={classes.back ?? ''}
        leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />}
      >
        {t('saving.back')}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {t('saving.title')}
      </h2>
      {!changed && <p role="status">{t('saving.nothing')}</p>}
      {changed && isFaulty && <FaultyParts />}
      {changed && error && !isFaulty && code !== 'catalogue_changed' && (
        <LoadFailed error={error} onRetry={() => void preview.refetch()} back="/desk" />
      )}
      {changed && !error && !preview.data && (
        <LoadingRows count={4} height={64} label={t('common:loading')} />
      )}
      {changed && preview.data && (
        <>
          <Differences differences={preview.data.differences} />
          <LostProducts dropped={preview.data.dropped} />
          <MovedRequests preview={preview.data} />
          <SaveForm preview={preview.data} body={body} />
        </>
      )}
    </>
  );
}
