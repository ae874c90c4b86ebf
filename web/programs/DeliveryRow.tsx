import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../api/webhooks.ts';
import { serverNow } from '../app/api.ts';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';
import classes from './Programs.module.css';

interface Props {
  delivery: Delivery;
  canReplay: boolean;
  isPending: boolean;
  onReplay: () => void;
}

export function DeliveryRow({ delivery, canReplay, isPending, onReplay }: Props) {
  const { t, i18n } = useTranslation('people');
  const format = formatter(i18n.language, useMe().person.timeZone);
  const when = (at: string) => format.near(Date.parse(at), serverNow());
  const { kind, state, createdAt, nextAt, attempts, messageId, payload } = delivery;
  const next =
    nextAt && attempts.length > 0 ? t('webhooks.nextAt', { when: when(nextAt) }) : undefined;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.mono}>{kind}</p>
        <p className={classes.meta}>
          {[when(createdAt), t(`webhooks.state.${state}`), next].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          loading={isPending}
          disabled={!canReplay}
          onClick={onReplay}
          aria-label={t('webhooks.replayThat', { kind, when: when(createdAt) })}
        >
          {t('webhooks.replay')}
        </Button>
      </div>
      <details className={classes.delivery}>
        <summary>{t('webhooks.attempts', { count: attempts.length })}</summary>
        <ul className={classes.list}>
          {attempts.map((attempt) => (
            <li key={attempt.at} className={classes.meta}>
              {[
                when(attempt.at),
                attempt.status ?? attempt.error,
                t('webhooks.took', { ms: attempt.tookMs }),
                attempt.answer,
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
        <p className={classes.mono}>webhook-id: {messageId}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard. */}
        <pre className={classes.payload} tabIndex={0}>
          {payload}
        </pre>
      </details>
    </li>
  );
}
