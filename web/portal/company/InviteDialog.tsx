import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog.tsx';
import classes from './InviteForm.module.css';
import { InviteForm } from './InviteForm.tsx';
import { InviteListForm } from './InviteListForm.tsx';

interface Props {
  publicId: string;
  opened: boolean;
  onClose: () => void;
  onSent: (email: string) => void;
}

export function InviteDialog({ publicId, opened, onClose, onSent }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const [way, setWay] = useState('one');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('invite.title')}
      closeLabel={t('common:close')}
    >
      <SegmentedControl
        className={classes.ways ?? ''}
        aria-label={t('invite.way')}
        value={way}
        onChange={setWay}
        data={[
          { value: 'one', label: t('invite.one') },
          { value: 'list', label: t('invite.many') },
        ]}
      />
      {way === 'one' ? (
        <InviteForm publicId={publicId} onCancel={onClose} onSent={onSent} />
      ) : (
        <InviteListForm publicId={publicId} onCancel={onClose} />
      )}
    </Dialog>
  );
}
