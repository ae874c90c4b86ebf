import { Button } from '@mantine/core';
import { IconAlertCircle, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/webhooks.ts';
import { serverNow } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';
import { Badge } from '../design/Badge.tsx';
import { Notice } from '../design/Notice.tsx';
import { Deliveries } from './Deliveries.tsx';
import classes from './Programs.module.css';
import { Question } from './Question.tsx';
import { useWebhooks } from './queries.ts';

interface Props {
  path: string;
  webhook: Webhook;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}

export function WebhookRow({ path, webhook, onEdit, onSecret }: Props) {
  const { t, i18n } = useTranslation('people');
  const words = useProblemWords();
  const format = formatter(i18n.language, useMe().person.timeZone);
  const { change, renewSecret, remove } = useWebhooks(path);
  const [shown, setShown] = useState(false);
  const [asking, setAsking] = useState<'remove' | 'renew' | null>(null);
  const { id, name, url, kinds, off, failingSince } = webhook;
  const failure = change.error;
  const when = (at: string) => format.near(Date.parse(at), serverNow());
  const ask = asking === 'renew' ? renewSecret : remove;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          {off && (
            <Badge tone="outline" icon={<IconPlayerPause size={12} aria-hidden="true" />} small>
              {t(`webhooks.off.${off.because}`)}
            </Badge>
          )}
          {!off && failingSince && (
            <Badge tone="turn" icon={<IconAlertCircle size={12} aria-hidden="true" />} small>
              {t('webhooks.failing', { when: when(failingSince) })}
            </Badge>
          )}
        </p>
        <p className={classes.mono}>{url}</p>
        <p className={classes.meta}>{kinds.length === 0 ? t('webhooks.all') : kinds.join(', ')}</p>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {t('webhooks.deliveries')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onEdit}>
          {t('webhooks.edit')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          loading={change.isPending}
          onClick={() => change.mutate({ id, on: off !== null })}
        >
          {t(off ? 'webhooks.switchOn' : 'webhooks.switchOff')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setAsking('renew')}>
          {t('webhooks.newSecret')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setAsking('remove')}>
          {t('webhooks.remove')}
        </Button>
      </div>
      {failure && <Notice tone="error">{words(failure)}</Notice>}
      {shown && <Deliveries path={path} webhook={webhook} />}
      <Question
        opened={asking !== null}
        title={t(asking === 'renew' ? 'webhooks.renewTitle' : 'webhooks.removeTitle', { name })}
        text={t(asking === 'renew' ? 'webhooks.renewText' : 'webhooks.removeText')}
        act={t(asking === 'renew' ? 'webhooks.newSecret' : 'webhooks.remove')}
        isPending={ask.isPending}
        error={ask.error}
        onClose={() => setAsking(null)}
        onAct={() => {
          if (asking === 'remove') return remove.mutate(id);
          renewSecret.mutate(id, {
            onSuccess: ({ secret }) => {
              setAsking(null);
              onSecret(secret);
            },
          });
        }}
      />
    </li>
  );
}
