import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog.tsx';
import type { Company } from '../queries.ts';
import { MergeForm } from './MergeForm.tsx';
import { UndoForm } from './UndoForm.tsx';
import type { Undoing } from './undoing.ts';

export type Asked = 'merge' | Undoing;

interface Props {
  company: Company;
  /** Null: nothing is asked. */
  asked: Asked | null;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** What was asked stays in the dialog while it closes. */
export function MergerDialog({ company, asked, onClose, onDone }: Props) {
  const { t } = useTranslation(['companies', 'common']);
  const [last, setLast] = useState<Asked>('merge');
  if (asked !== null && asked !== last) setLast(asked);
  const done = (words: string) => {
    onClose();
    onDone(words);
  };
  return (
    <Dialog
      opened={asked !== null}
      onClose={onClose}
      title={
        last === 'merge'
          ? t('merge.title', { name: company.name })
          : t('undo.title', { name: last.name })
      }
      closeLabel={t('common:close')}
      wide={last === 'merge'}
    >
      {last === 'merge' ? (
        <MergeForm company={company} onDone={done} />
      ) : (
        <UndoForm undoing={last} onDone={done} />
      )}
    </Dialog>
  );
}
