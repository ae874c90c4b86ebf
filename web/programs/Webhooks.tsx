import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/webhooks.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Failed, LoadingRows } from '../design/PageState.tsx';
import classes from './Programs.module.css';
import { webhooksPath, webhooksQuery } from './queries.ts';
import { SecretOnce } from './SecretOnce.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookRow } from './WebhookRow.tsx';

/** Where events are sent, and what came of them. */
export function Webhooks({ publicId }: { publicId: string | null }) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const path = webhooksPath(publicId);
  const webhooks = useQuery(webhooksQuery(path));
  /** The one that is edited; `new` where it is none yet. */
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null);
  const [secret, setSecret] = useState<string>();
  const close = () => {
    setEditing(null);
    setSecret(undefined);
  };
  return (
    <Card aria-labelledby="webhooks">
      <CardPart className={classes.part ?? ''}>
        <div className={classes.head}>
          <h2 id="webhooks">{t('webhooks.title')}</h2>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.75} />}
            onClick={() => setEditing('new')}
          >
            {t('webhooks.make')}
          </Button>
        </div>
        <p className={classes.lead}>
          {t(publicId === null ? 'webhooks.textVendor' : 'webhooks.textCompany')}
        </p>
        {webhooks.isPending && <LoadingRows count={1} height={72} label={t('common:loading')} />}
        {webhooks.isError && (
          <Failed
            words={words(webhooks.error)}
            retry={t('common:retry')}
            onRetry={() => void webhooks.refetch()}
          />
        )}
        {webhooks.data?.items.length === 0 && <p className={classes.lead}>{t('webhooks.none')}</p>}
        <ul className={classes.list}>
          {webhooks.data?.items.map((webhook) => (
            <WebhookRow
              key={webhook.id}
              path={path}
              webhook={webhook}
              onEdit={() => setEditing(webhook)}
              onSecret={setSecret}
            />
          ))}
        </ul>
      </CardPart>
      <Dialog
        opened={editing !== null || secret !== undefined}
        onClose={close}
        title={t(
          secret !== undefined
            ? 'webhooks.secretTitle'
            : editing === 'new'
              ? 'webhooks.makeTitle'
              : 'webhooks.editTitle',
        )}
        closeLabel={t('common:close')}
      >
        {secret !== undefined ? (
          <SecretOnce text={t('webhooks.secretText')} secret={secret} onKept={close} />
        ) : (
          editing && (
            <WebhookForm
              path={path}
              webhook={editing === 'new' ? null : editing}
              kinds={webhooks.data?.kinds ?? []}
              onSecret={setSecret}
              onDone={close}
            />
          )
        )}
      </Dialog>
    </Card>
  );
}
