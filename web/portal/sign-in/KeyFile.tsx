import { FileButton, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeInKeyFile } from './activation-code.ts';
import classes from './forms.module.css';

/** A key file is a few lines of text; what is larger is something else. */
const LARGEST = 65_536;

/** The other way to give the code: from the key file that came with the licence (C1). */
export function KeyFile({ onCode }: { onCode: (boxes: string[]) => void }) {
  const { t } = useTranslation('sign-in');
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async (file: File | null) => {
    if (!file) return;
    const boxes = file.size <= LARGEST ? codeInKeyFile(await file.text()) : null;
    setWrong(boxes ? null : file.name);
    if (boxes) onCode(boxes);
  };
  return (
    <div>
      <FileButton
        accept=".key,.txt,text/plain"
        onChange={read}
        inputProps={{ 'aria-label': t('keyFile.choose') }}
      >
        {(props) => (
          <UnstyledButton {...props} className={classes.link ?? ''}>
            {t('keyFile.choose')}
          </UnstyledButton>
        )}
      </FileButton>
      {wrong && (
        <p role="alert" className={classes.wrong}>
          {t('keyFile.wrong', { name: wrong })}
        </p>
      )}
    </div>
  );
}
