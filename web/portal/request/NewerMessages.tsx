import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../../api/requests.ts';
import { Notice } from '../../design/Notice.tsx';
import { Conversation } from '../../requests/Conversation.tsx';
import classes from './NewerMessages.module.css';

interface Props {
  /** Shown here where the conversation is out of sight. */
  entries: readonly RequestEntry[];
  onSend: () => void;
  onWrite: () => void;
}

/** Somebody was faster: what they wrote is read before one's own text goes out. */
export function NewerMessages({ entries, onSend, onWrite }: Props) {
  const { t } = useTranslation('portal');
  const notice = useRef<HTMLDivElement>(null);
  // What came in has pushed the field down.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div role="alert" ref={notice}>
      <Notice tone="soon">
        <p>{t('request.newer.title')}</p>
        {entries.length > 0 && (
          <div className={classes.entries}>
            <Conversation entries={entries} dense />
          </div>
        )}
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
