import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog.tsx';
import { useSettingsDesk } from './context.ts';
import classes from './Settings.module.css';

/** What is not saved yet, and the way to save it: first its effect is looked at. */
export function SaveBar({ names }: { names: readonly string[] }) {
  const { t } = useTranslation(['settings', 'common']);
  const { discard } = useSettingsDesk();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <section className={classes.bar} aria-label={t('notSaved.title')}>
      <p className={classes.changed}>
        <strong>{t('notSaved.title')}:</strong> {names.join(', ')}
      </p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('notSaved.discard')}
      </Button>
      <Button component={Link} to="/desk/settings/saving">
        {t('notSaved.preview')}
      </Button>
      <Dialog
        opened={asking}
        onClose={close}
        title={t('notSaved.ask')}
        closeLabel={t('common:close')}
      >
        <p>{names.join(', ')}</p>
        <div className={classes.choice}>
          <Button
            variant="danger"
            onClick={() => {
              close();
              discard();
            }}
          >
            {t('notSaved.discard')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('notSaved.keep')}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
