import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/webhooks.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Notice } from '../design/Notice.tsx';
import { LoadingRows } from '../design/PageState.tsx';
import { DeliveryRow } from './DeliveryRow.tsx';
import classes from './Programs.module.css';
import { deliveriesQuery, useDeliveries } from './queries.ts';

/** What was sent to a webhook within thirty days, the newest first; a test goes out from here. */
export function Deliveries({ path, webhook }: { path: string; webhook: Webhook }) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const pages = useInfiniteQuery(deliveriesQuery(path, webhook.id));
  const { test, replay } = useDeliveries(path, webhook.id);
  const found = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const failure = test.error ?? replay.error ?? pages.error;
  return (
    <section className={classes.deliveries} aria-label={t('webhooks.deliveriesOf', webhook)}>
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          loading={test.isPending}
          disabled={webhook.off !== null}
          onClick={() => test.mutate()}
        >
          {t('webhooks.test')}
        </Button>
      </div>
      {failure && <Notice tone="error">{words(failure)}</Notice>}
      {pages.isPending && <LoadingRows count={2} height={48} label={t('common:loading')} />}
      {pages.isSuccess && found.length === 0 && (
        <p className={classes.lead}>{t('webhooks.noDeliveries')}</p>
      )}
      <ul className={classes.list}>
        {found.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            canReplay={webhook.off === null}
            isPending={replay.isPending && replay.variables === delivery.id}
            onReplay={() => replay.mutate(delivery.id)}
          />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('webhooks.more')}
        </Button>
      )}
    </section>
  );
}
