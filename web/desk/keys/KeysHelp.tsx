import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog.tsx';
import { changeDevice, useDevice } from '../device.ts';
import classes from './KeysHelp.module.css';

const groups = {
  queue: [
    ['J', 'next'],
    ['K', 'previous'],
    ['X', 'choose'],
    ['Shift X', 'range'],
    ['↵', 'openRow'],
    ['R', 'openReply'],
    ['T', 'take'],
    ['A', 'assignTo'],
    ['S', 'status'],
    ['F', 'filter'],
  ],
  request: [
    ['R', 'writeReply'],
    ['N', 'note'],
    ['W', 'why'],
    ['/', 'macro'],
    ['@', 'mention'],
    ['Ctrl ↵', 'send'],
  ],
  everywhere: [
    ['Ctrl K', 'goTo'],
    ['Z', 'undo'],
    ['?', 'allKeys'],
    ['Esc', 'close'],
  ],
} as const;

/** Every key has a visible way to do the same; single ones can be switched off on this device. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const { letterKeys } = useDevice();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeLabel={t('common:close')}
      wide
    >
      <div className={classes.groups}>
        {(['queue', 'request', 'everywhere'] as const).map((group) => (
          <section key={group}>
            <h3 className={classes.name}>{t(`keys.group.${group}`)}</h3>
            <dl className={classes.keys}>
              {groups[group].map(([key, what]) => (
                <div key={key} className={classes.row}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(`keys.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        className={classes.switch ?? ''}
        checked={letterKeys}
        label={t('keys.letters')}
        description={t('keys.lettersHint')}
        onChange={(event) => changeDevice({ letterKeys: event.currentTarget.checked })}
      />
    </Dialog>
  );
}
