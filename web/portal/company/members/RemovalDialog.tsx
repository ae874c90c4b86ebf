import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../api/company.ts';
import { useMe } from '../../../app/session.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { RemovalForm } from './RemovalForm.tsx';

interface Props {
  publicId: string;
  company: string;
  /** Null: nobody is to be removed. */
  member: Member | null;
  colleagues: readonly Member[];
  onClose: () => void;
  onDone: (words: string) => void;
}

/** C3: somebody is removed, or leaves; what becomes of their open requests is chosen with it. */
export function RemovalDialog({ member, company, onClose, ...others }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const isSelf = member?.id === useMe().person.id;
  const name = member?.name ?? '';
  return (
    <Dialog
      opened={member !== null}
      onClose={onClose}
      title={t(isSelf ? 'removal.leaveTitle' : 'removal.title', { name, company })}
      closeLabel={t('common:close')}
    >
      {member && <RemovalForm {...others} member={member} isSelf={isSelf} onCancel={onClose} />}
    </Dialog>
  );
}
