import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { UNDO_WINDOW_MS } from '../../../domain/requests/index.ts';
import { randomName } from '../../app/device.ts';
import classes from './Toast.module.css';
import { offer, withdraw } from './undo.ts';

/** Says at the corner what was done, with a way back, or why something was not. */
export function useTell() {
  const { t } = useTranslation('desk');
  const done = (words: string, undo?: () => void) => {
    const id = randomName();
    const takeBack = () => {
      notifications.hide(id);
      undo?.();
    };
    if (undo) offer(takeBack);
    notifications.show({
      id,
      withBorder: true,
      autoClose: undo ? UNDO_WINDOW_MS : 4_000,
      onClose: () => withdraw(takeBack),
      closeButtonProps: { 'aria-label': t('undo.dismiss') },
      message: (
        <span className={classes.toast}>
          {words}
          {undo && (
            <Button
              size="xs"
              variant="default"
              rightSection={<kbd>Z</kbd>}
              onClick={() => {
                withdraw(takeBack);
                takeBack();
              }}
            >
              {t('undo.undo')}
            </Button>
          )}
        </span>
      ),
    });
  };
  const refused = (words: string) =>
    notifications.show({
      message: words,
      color: 'red',
      withBorder: true,
      autoClose: UNDO_WINDOW_MS,
      closeButtonProps: { 'aria-label': t('undo.dismiss') },
    });
  return { done, refused };
}
