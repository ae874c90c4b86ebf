import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { isShown, watchShown } from './shown-keys.ts';
import { Tray } from './Tray.tsx';
import { isUnderway, type Upload } from './upload.ts';
import type { Uploads } from './uploads.ts';

const NAME = 'uploads';

/** What goes on, or cannot go on, where no part of the page shows it. */
export const inTray = (upload: Upload): boolean =>
  !isShown(upload.key) &&
  (isUnderway(upload) || (upload.phase === 'refused' && upload.place === null));

/** Above every page, in the corner: the files that go on while somebody is elsewhere. */
export function showTray(uploads: Uploads): void {
  let open = false;
  const look = async () => {
    // Pages change in several steps: what is shown is seen when all are done.
    await new Promise((resolve) => setTimeout(resolve));
    const wanted = uploads.list.view().some(inTray);
    if (wanted === open) return;
    open = wanted;
    if (!wanted) return void notifications.hide(NAME);
    await i18next.loadNamespaces(['files']);
    notifications.show({
      id: NAME,
      message: <Tray uploads={uploads} />,
      autoClose: false,
      withCloseButton: false,
      withBorder: true,
    });
  };
  uploads.list.watch(() => void look());
  watchShown(() => void look());
}
