import { UnstyledButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choose } from './Choose.tsx';
import classes from './FilesSlot.module.css';
import { replyPlace } from './place.ts';
import { UploadRows } from './UploadRows.tsx';
import { isUnderway } from './upload.ts';
import { type KeptFiles, useFiles } from './use-files.ts';

/** What goes along with an answer to a request: the button, the list, and what to do with pasted files. */
export function useFilesSlot(number: string, kept: KeptFiles, dense = false) {
  const { t } = useTranslation('files');
  const files = useFiles(replyPlace(number), { number }, kept);
  return {
    button: (
      <Choose onFiles={files.add}>
        {(button) => (
          <UnstyledButton
            className={classes.button ?? ''}
            data-dense={dense}
            aria-label={t('attach')}
            title={t('attach')}
            {...button}
          >
            <IconPaperclip size={dense ? 16 : 18} stroke={1.75} aria-hidden="true" />
          </UnstyledButton>
        )}
      </Choose>
    ),
    list: (
      <>
        <UploadRows files={files} narrow />
        {files.mine.some(isUnderway) && <p className={classes.note}>{t('sendNow')}</p>}
      </>
    ),
    onFiles: files.add,
  };
}
