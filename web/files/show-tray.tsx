import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { inTray, watchShown } from './shown-keys.ts';
import { Tray } from './Tray.tsx';
import type { Uploads } from './uploads.ts';

const NAME = 'uploads';

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
