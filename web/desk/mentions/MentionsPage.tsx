import { IconAt } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../design/Avatar.tsx';
import { useLive } from '../live.ts';
import { mentionPages, useMentionsSeen } from '../queries.ts';
import { Telling, TellingsPage } from '../TellingsPage.tsx';

/** Where colleagues named me in notes. */
export function MentionsPage() {
  const { t } = useTranslation('desk');
  const pages = useInfiniteQuery({ ...mentionPages, refetchInterval: useLive().pollMs });
  const { mutate } = useMentionsSeen();
  const empty = {
    icon: <IconAt size={28} stroke={1.5} />,
    title: t('mentions.empty.title'),
    text: t('mentions.empty.text'),
  };
  return (
    <TellingsPage title={t('nav.mentions')} empty={empty} pages={pages} see={mutate}>
      {(mention) => (
        <Telling
          key={`${mention.number}${mention.seq}`}
          told={mention}
          sign={<Avatar name={mention.by.name} />}
          from={mention.by.name}
        >
          {mention.excerpt}
        </Telling>
      )}
    </TellingsPage>
  );
}
