import { IconFileCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideContacts, WaitingList } from '../../../api/contact-lists.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Empty, LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useLive } from '../live.ts';
import { useAnnounce } from '../presence.ts';
import tellings from '../Tellings.module.css';
import { useDecideContacts, waitingListsQuery } from './queries.ts';
import { WaitingItem } from './WaitingItem.tsx';

const done = { approve: 'approved', send_back: 'returned' } as const;

/** K1: what companies ask for their contracts, each with what it would change. */
export function ActivationsPage() {
  const { t } = useTranslation(['activation', 'desk', 'common']);
  usePageTitle(t('desk:nav.activations'));
  useAnnounce(null, false);
  const words = useProblemWords();
  const lists = useQuery({ ...waitingListsQuery, refetchInterval: useLive().pollMs });
  const decide = useDecideContacts();
  const [said, setSaid] = useState('');
  const decided = (list: WaitingList, wanted: DecideContacts) =>
    decide.mutate(
      { list, wanted },
      {
        onSuccess: () =>
          setSaid(t(`desk.${done[wanted.decision]}`, { number: list.contract.number })),
      },
    );
  return (
    <>
      <DeskPageTop title={t('desk:nav.activations')} />
      <div className={tellings.page}>
        <p role="status" className={tellings.done}>
          {said}
        </p>
        {decide.isError && <Notice tone="error">{words(decide.error)}</Notice>}
        {lists.isPending && <LoadingRows count={4} height={96} label={t('common:loading')} />}
        {lists.isError && (
          <LoadFailed error={lists.error} onRetry={() => void lists.refetch()} back="/desk" />
        )}
        {lists.data?.items.length === 0 && (
          <Empty icon={<IconFileCheck size={28} stroke={1.5} />} title={t('desk.empty.title')}>
            {t('desk.empty.text')}
          </Empty>
        )}
        <ul>
          {lists.data?.items.map((list) => (
            <WaitingItem
              key={list.id}
              list={list}
              isBusy={decide.isPending}
              onDecide={(wanted) => decided(list, wanted)}
            />
          ))}
        </ul>
      </div>
    </>
  );
}
