import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTimeFormat } from '../clock/reader.ts';
import classes from './OfflineStrip.module.css';

/** Says since when (epoch ms) nothing is heard from the server; the page shows what it last heard. */
export function OfflineStrip({ since }: { since: number | undefined }) {
  const { t } = useTranslation('desk');
  const { time } = useTimeFormat();
  return (
    <div role="status">
      {since !== undefined && (
        <p className={classes.strip}>
          <IconCloudOff size={14} stroke={1.75} aria-hidden="true" />
          {t('queue.notLive', { time: time(since) })}
        </p>
      )}
    </div>
  );
}
