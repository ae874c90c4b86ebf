import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog.tsx';
import classes from './CloseDialog.module.css';

interface Props {
  opened: boolean;
  pending: boolean;
  onLeave: () => void;
  onClose: () => void;
}

/** R4: closing by the customer is final, so it is said before. */
export function CloseDialog({ opened, pending, onLeave, onClose }: Props) {
  const { t } = useTranslation(['portal', 'common']);
  return (
    <Dialog
      opened={opened}
      onClose={onLeave}
      title={t('request.closing.title')}
      closeLabel={t('common:cancel')}
    >
      <p>{t('request.closing.text')}</p>
      <div className={classes.buttons}>
        <Button variant="subtle" onClick={onLeave}>
          {t('request.closing.leave')}
        </Button>
        <Button variant="danger" loading={pending} onClick={onClose}>
          {t('request.closing.close')}
        </Button>
      </div>
    </Dialog>
  );
}
