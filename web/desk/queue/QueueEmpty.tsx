import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../design/PageState.tsx';
import { useIsNamed } from '../views/use-is-named.ts';
import type { QueueSearch } from './filter.ts';

const icon = { size: 28, stroke: 1.5 } as const;

/** An empty view is good news; a filter nothing fits is one to take away. */
export function QueueEmpty(props: { search: QueueSearch; onClear: () => void }) {
  const { t } = useTranslation('desk');
  if (useIsNamed(props.search)) {
    return (
      <Empty icon={<IconInbox {...icon} />} title={t('queue.empty.title')}>
        {t('queue.empty.text')}
      </Empty>
    );
  }
  return (
    <Empty icon={<IconFilterOff {...icon} />} title={t('filter.noneFit')}>
      <Button variant="default" size="xs" onClick={props.onClear}>
        {t('filter.clear')}
      </Button>
    </Empty>
  );
}
