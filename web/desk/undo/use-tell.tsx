import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { UNDO_WINDOW_MS } from '../../../domain/requests/index.ts';
import { randomName } from '../../app/device.ts';
import { Toast } from './Toast.tsx';
import { offer, withdraw } from './undo.ts';

/** Where nothing lies under it that one would press next: answers are sent at the right, and at a telephone's foot. */
const place = (): 'top-center' | 'bottom-left' =>
  window.matchMedia('(max-width: 767px)').matches ? 'top-center' : 'bottom-left';

/** Says at the corner what was done, with a way back, or why something was not. */
export function useTell() {
  const { t } = useTranslation('desk');
  const look = () => ({
    withBorder: true,
    position: place(),
    closeButtonProps: { 'aria-label': t('undo.dismiss') },
  });
  const done = (words: string, undo?: () => void) => {
    const id = randomName();
    const takeBack = () => {
      withdraw(takeBack);
      notifications.hide(id);
      undo?.();
    };
    if (undo) offer(takeBack);
    notifications.show({
      ...look(),
      id,
      autoClose: undo ? UNDO_WINDOW_MS : 4_000,
      onClose: () => withdraw(takeBack),
      message: <Toast words={words} onUndo={undo && takeBack} />,
    });
  };
  const refused = (words: string) =>
    notifications.show({ ...look(), message: words, color: 'red', autoClose: UNDO_WINDOW_MS });
  return { done, refused };
}
