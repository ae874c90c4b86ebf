import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../api/clock.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Failed, LoadingRows } from '../design/PageState.tsx';
import { clockQuery } from '../requests/queries.ts';

interface Props {
  number: string;
  children: (clock: ClockView) => ReactNode;
}

/** The clock of a request where it is shown: when it cannot be loaded, the request still can be read. */
export function ClockSlot({ number, children }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const clock = useQuery(clockQuery(number));
  if (clock.data) return children(clock.data);
  if (!clock.isError) return <LoadingRows count={2} height={72} label={t('loading')} />;
  return (
    <Failed words={words(clock.error)} retry={t('retry')} onRetry={() => void clock.refetch()} />
  );
}
