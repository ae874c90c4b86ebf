import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../../api/requests.ts';
import { Notice } from '../../design/Notice.tsx';
import { Conversation } from '../../requests/Conversation.tsx';
import classes from './Composer.module.css';

interface Props {
  entries: readonly RequestEntry[];
  /** The message was held back because of them. */
  refused: boolean;
  onSeen: () => void;
  onSendAnyway: () => void;
}

/** What others wrote while this was being written: read before it is sent. */
export function Arrivals({ entries, refused, onSeen, onSendAnyway }: Props) {
  const { t } = useTranslation('desk');
  const names = [...new Set(entries.map(({ actor }) => actor.name))].join(', ');
  return (
    <section role="status" aria-label={t('arrivals.title')}>
      <Notice tone="info">
        <p className={classes.arrived}>
          {t(refused ? 'arrivals.refused' : 'arrivals.words', { names })}
        </p>
        <div className={classes.arrivals}>
          <Conversation entries={entries} dense />
        </div>
        <div className={classes.choice}>
          {refused && (
            <Button size="xs" onClick={onSendAnyway}>
              {t('arrivals.sendAnyway')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onSeen}>
            {t('arrivals.keepWriting')}
          </Button>
        </div>
      </Notice>
    </section>
  );
}
