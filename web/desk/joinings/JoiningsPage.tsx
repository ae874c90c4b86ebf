import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Empty, LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useLive } from '../live.ts';
import { useAnnounce } from '../presence.ts';
import tellings from '../Tellings.module.css';
import { JoiningItem } from './JoiningItem.tsx';
import { joiningsQuery, useDecideForCompany } from './queries.ts';

/** C2: what no administrator could be asked, each with what is needed to decide. */
export function JoiningsPage() {
  const { t } = useTranslation(['people', 'desk', 'common']);
  usePageTitle(t('desk:nav.joinings'));
  useAnnounce(null, false);
  const words = useProblemWords();
  const list = useQuery({ ...joiningsQuery, refetchInterval: useLive().pollMs });
  const decide = useDecideForCompany();
  const [said, setSaid] = useState('');
  return (
    <>
      <DeskPageTop title={t('desk:nav.joinings')} />
      <div className={tellings.page}>
        <p role="status" className={tellings.done}>
          {said}
        </p>
        {decide.isError && <Notice tone="error">{words(decide.error)}</Notice>}
        {list.isPending && <LoadingRows count={4} height={96} label={t('common:loading')} />}
        {list.isError && (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} back="/desk" />
        )}
        {list.data?.items.length === 0 && (
          <Empty icon={<IconUserPlus size={28} stroke={1.5} />} title={t('joinings.empty.title')}>
            {t('joinings.empty.text')}
          </Empty>
        )}
        <ul>
          {list.data?.items.map((joining) => (
            <JoiningItem
              key={joining.id}
              joining={joining}
              isBusy={decide.isPending}
              onDecide={(wanted) =>
                decide.mutate(
                  { joining, wanted },
                  {
                    onSuccess: () =>
                      setSaid(t(`joinings.done.${wanted.decision}`, { name: joining.name })),
                  },
                )
              }
            />
          ))}
        </ul>
      </div>
    </>
  );
}
