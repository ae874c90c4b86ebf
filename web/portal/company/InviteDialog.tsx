import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog.tsx';
import { InviteForm } from './InviteForm.tsx';

interface Props {
  publicId: string;
  opened: boolean;
  onClose: () => void;
  onSent: (email: string) => void;
}

export function InviteDialog({ publicId, opened, onClose, onSent }: Props) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('invite.title')}
      closeLabel={t('common:close')}
    >
      <InviteForm publicId={publicId} onCancel={onClose} onSent={onSent} />
    </Dialog>
  );
}
