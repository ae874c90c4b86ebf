import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCloudUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choose } from './Choose.tsx';
import classes from './FilesField.module.css';
import { sizeWords } from './file-words.ts';
import { UploadRows } from './UploadRows.tsx';
import type { Target } from './upload.ts';
import { useDropped } from './use-dropped.ts';
import { type KeptFiles, useFiles } from './use-files.ts';

interface Props {
  /** The draft's key, like `new-request`. */
  place: string;
  target: Target;
  kept: KeptFiles;
}

/** Where files of a form are dropped, pasted or chosen; they begin to upload at once. */
export function FilesField({ place, target, kept }: Props) {
  const { t, i18n } = useTranslation('files');
  const files = useFiles(place, target, kept);
  const { over, zone } = useDropped(files.add);
  // Fingers drop nothing.
  const touched = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const { limits } = files;
  return (
    <div className={classes.field}>
      <div className={classes.zone} data-over={over} {...zone}>
        <IconCloudUpload size={24} stroke={1.75} aria-hidden="true" />
        <div className={classes.words}>
          <p className={classes.drop}>{t(touched ? 'add' : 'drop')}</p>
          {limits && (
            <p className={classes.hint}>
              {t('hint', { size: sizeWords(i18n.language, limits.largestFile) })}
            </p>
          )}
        </div>
        <Choose onFiles={files.add}>
          {(button) => (
            <Button variant="default" size="sm" {...button}>
              {t('choose')}
            </Button>
          )}
        </Choose>
      </div>
      <UploadRows files={files} />
    </div>
  );
}
