import { useTranslation } from 'react-i18next';
import type { FileView } from '../../api/files.ts';
import classes from './FileList.module.css';
import { MessageFile } from './MessageFile.tsx';
import { UploadRow } from './UploadRow.tsx';
import { isUnderway } from './upload.ts';
import { useArrivals } from './use-arrivals.ts';
import { useShown, useUploads } from './use-uploads.ts';

interface Props {
  files: readonly FileView[];
  internal: boolean;
  dense: boolean;
}

/** The files of a message. One's own that are still on their way can be paused, and given again after a reload. */
export function FileList({ files, internal, dense }: Props) {
  const { t } = useTranslation('files');
  const { uploads, list } = useUploads();
  const ids = new Set(files.map(({ id }) => id));
  const own = list.filter(({ id }) => id !== null && ids.has(id));
  const moving = own.filter(isUnderway);
  useShown(own);
  useArrivals(files, own);
  const still = files.filter(({ id }) => !moving.some((upload) => upload.id === id));
  return (
    <div className={classes.files} data-dense={dense}>
      {still.length > 0 && (
        <ul className={classes.chips} aria-label={t('of')}>
          {still.map((file) => (
            <MessageFile key={file.id} file={file} internal={internal} dense={dense} />
          ))}
        </ul>
      )}
      {moving.length > 0 && (
        <ul className={classes.moving} aria-label={t('list')}>
          {moving.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </div>
  );
}
