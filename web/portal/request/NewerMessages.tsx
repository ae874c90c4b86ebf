import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../../api/requests.ts';
import { Notice } from '../../design/Notice.tsx';
import { Conversation } from '../../requests/Conversation.tsx';
import classes from './NewerMessages.module.css';

interface Props {
  entries: readonly RequestEntry[];
  onSend: () => void;
  onWrite: () => void;
}

/** Somebody was faster: what they wrote is read before one's own text goes out. */
export function NewerMessages({ entries, onSend, onWrite }: Props) {
  const { t } = useTranslation('portal');
  return (
    <div role="alert">
      <Notice tone="soon">
        <p>{t('request.newer.title')}</p>
        <div className={classes.entries}>
          <Conversation entries={entries} dense />
        </div>
        <div className={classes.choice}>
          <Button size="xs" variant="default" onClick={onWrite}>
            {t('request.newer.write')}
          </Button>
          <Button size="xs" onClick={onSend}>
            {t('request.newer.send')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
