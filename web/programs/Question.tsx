import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../app/problem-words.ts';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import classes from './Programs.module.css';

interface Props {
  opened: boolean;
  title: string;
  text: string;
  act: string;
  isPending: boolean;
  error: unknown;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before something ends that cannot be brought back. */
export function Question(props: Props) {
  const { opened, title, text, act, isPending, error, onAct, onClose } = props;
  const { t } = useTranslation('common');
  const words = useProblemWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={title} closeLabel={t('close')}>
      <div className={classes.form}>
        <p>{text}</p>
        {error !== null && <Notice tone="error">{words(error)}</Notice>}
        <div className={classes.foot}>
          <Button loading={isPending} onClick={onAct} data-autofocus>
            {act}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
