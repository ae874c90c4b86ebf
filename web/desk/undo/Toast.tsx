import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Toast.module.css';

interface Props {
  words: string;
  /** Where it can be taken back. */
  onUndo: (() => void) | undefined;
}

/** What was done, and the way back. */
export function Toast({ words, onUndo }: Props) {
  const { t } = useTranslation('desk');
  return (
    <span className={classes.toast}>
      {words}
      {onUndo && (
        <Button size="xs" variant="default" rightSection={<kbd>Z</kbd>} onClick={onUndo}>
          {t('undo.undo')}
        </Button>
      )}
    </span>
  );
}
