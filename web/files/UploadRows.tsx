import { useTranslation } from 'react-i18next';
import { Announcer } from './Announcer.tsx';
import { UploadRow } from './UploadRow.tsx';
import classes from './UploadRows.module.css';
import type { FilesState } from './use-files.ts';

/** What was added to a draft. */
export function UploadRows({ files, narrow = false }: { files: FilesState; narrow?: boolean }) {
  const { t } = useTranslation('files');
  const { mine, uploads, limits } = files;
  return (
    <>
      {mine.length > 0 && (
        <ul className={classes.rows} data-narrow={narrow} aria-label={t('list')}>
          {mine.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              uploads={uploads}
              largest={limits?.largestFile}
            />
          ))}
        </ul>
      )}
      <Announcer uploads={mine} />
    </>
  );
}
