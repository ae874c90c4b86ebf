import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../api/company.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import classes from '../InviteForm.module.css';
import { useLeaving } from '../queries.ts';

interface Props {
  publicId: string;
  company: string;
  /** Null: the company is offered to nobody now. */
  member: Member | null;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** C3: the owner confirms here, whom it is offered to on their own page. */
export function OfferDialog({ publicId, company, member, onClose, onDone }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const { offer } = useLeaving(publicId);
  const name = member?.name ?? '';
  return (
    <Dialog
      opened={member !== null}
      onClose={onClose}
      title={t('ownership.title', { name, company })}
      closeLabel={t('common:close')}
    >
      <div className={classes.form}>
        <p>{t('ownership.text', { name })}</p>
        {offer.isError && <Notice tone="error">{words(offer.error)}</Notice>}
        <div className={classes.foot}>
          <Button
            loading={offer.isPending}
            onClick={() =>
              member &&
              offer.mutate(member, { onSuccess: () => onDone(t('ownership.sent', { name })) })
            }
          >
            {t('ownership.offerNow')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
