import { useTranslation } from 'react-i18next';
import { UploadRow } from './UploadRow.tsx';
import classes from './UploadRows.module.css';
import { isUnderway } from './upload.ts';
import { useShown, useUploads } from './use-uploads.ts';

/** Files of a draft that are still uploading, where its form shows another step. */
export function OnTheWay({ place }: { place: string }) {
  const { t } = useTranslation('files');
  const { uploads, list } = useUploads();
  const mine = list.filter((upload) => upload.place === place && isUnderway(upload));
  useShown(mine);
  if (mine.length === 0) return null;
  return (
    <ul className={classes.rows} aria-label={t('list')}>
      {mine.map((upload) => (
        <UploadRow key={upload.key} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
}
