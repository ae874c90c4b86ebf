import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { inTray, watchShown } from './shown-keys.ts';
import { Tray } from './Tray.tsx';
import type { Uploads } from './uploads.ts';

const NAME = 'uploads';
/** A page that is opened loads in several steps: what it shows itself is known when they are done. */
const SETTLED_MS = 300;

/** Above every page, in the corner: the files that go on while somebody is elsewhere. */
export function showTray(uploads: Uploads): void {
  let open = false;
  let planned = false;
  const look = () => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      void change();
    }, SETTLED_MS);
  };
  const change = async () => {
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
  uploads.list.watch(look);
  watchShown(look);
}
