import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog.tsx';
import classes from './KeysHelp.module.css';

/** Every key has a visible way to do the same. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const rows = [
    ['J', t('keys.next')],
    ['K', t('keys.previous')],
    ['↵', t('keys.open')],
    ['Ctrl ↵', t('keys.send')],
    ['?', t('keys.all')],
    ['Esc', t('keys.close')],
  ] as const;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeLabel={t('common:close')}
    >
      <dl className={classes.keys}>
        {rows.map(([key, words]) => (
          <div key={key} className={classes.row}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
