import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SettingsVersions } from '../../../../api/settings.ts';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { useMe } from '../../../app/session.ts';
import { useTimeFormat } from '../../../clock/reader.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import { versionsQuery } from '../queries.ts';
import classes from '../Settings.module.css';
import tables from '../Tables.module.css';
import { ContractsBehind } from './ContractsBehind.tsx';

type Version = SettingsVersions['items'][number];

/** P7, A3: who saved which version when, from when it holds, and what it moved. */
export function VersionsPage() {
  const { t } = useTranslation(['settings', 'common']);
  const versions = useQuery(versionsQuery);
  const { abilities } = useMe();
  return (
    <>
      <div className={classes.choice}>
        <Button
          component="a"
          href="/api/settings/catalogue.zip"
          download
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        >
          {t('versions.download')}
        </Button>
        <p className={classes.hint}>{t('versions.downloadHint')}</p>
      </div>
      {versions.isPending && <LoadingRows count={4} height={64} label={t('common:loading')} />}
      {versions.isError && (
        <LoadFailed error={versions.error} onRetry={() => void versions.refetch()} back="/desk" />
      )}
      {versions.data && (
        <Card>
          <CardPart>
            <table className={tables.table}>
              <thead>
                <tr>
                  {(['version', 'holdsFrom', 'saved', 'why', 'moved'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`versions.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {versions.data.items.map((version) => (
                  <Row key={version.version} version={version} />
                ))}
              </tbody>
            </table>
          </CardPart>
        </Card>
      )}
      {abilities.manageContracts && <ContractsBehind />}
    </>
  );
}

function Row({ version }: { version: Version }) {
  const { t } = useTranslation('settings');
  const { instant, date } = useTimeFormat();
  const at = (wire: string) => `${instant(Date.parse(wire))}`;
  const { application, note, reason } = version;
  // The first one was there before any request.
  const none = version.version === 1 ? '–' : t('versions.notYet');
  const moved =
    application &&
    t(application.finishedAt ? 'versions.movedCount' : 'versions.moving', {
      count: application.moved,
    });
  return (
    <tr>
      <th scope="row">
        {version.version}{' '}
        <span className={tables.quiet}>{t(`versions.state.${version.state}`)}</span>
      </th>
      <td data-label={t('versions.holdsFrom')} title={date(Date.parse(version.holdsFrom))}>
        {at(version.holdsFrom)}
      </td>
      <td data-label={t('versions.saved')}>
        {version.savedBy ?? t('versions.command')}
        <span className={tables.quiet}>{at(version.savedAt)}</span>
      </td>
      <td data-label={t('versions.why')}>
        {note}
        {reason && <span className={tables.quiet}>{t('versions.reason', { reason })}</span>}
      </td>
      <td data-label={t('versions.moved')}>{moved ?? none}</td>
    </tr>
  );
}
