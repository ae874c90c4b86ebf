import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from './Announcer.tsx';
import { inTray, shownVersion, watchShown } from './shown-keys.ts';
import { UploadRow } from './UploadRow.tsx';
import classes from './UploadRows.module.css';
import type { Uploads } from './uploads.ts';

export function Tray({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('files');
  // A page that comes to show an upload has it alone, from that moment on.
  useSyncExternalStore(watchShown, shownVersion);
  const list = useSyncExternalStore(uploads.list.watch, uploads.list.view).filter(inTray);
  return (
    <>
      <p className={classes.title}>{t('tray.title', { count: list.length })}</p>
      <ul className={classes.rows} aria-label={t('list')}>
        {list.map((upload) => (
          <UploadRow key={upload.key} upload={upload} uploads={uploads} />
        ))}
      </ul>
      <Announcer uploads={list} />
    </>
  );
}
