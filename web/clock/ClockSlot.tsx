import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../app/problem-words.ts';
import { Failed, LoadingRows } from '../design/PageState.tsx';
import { clocksQuery } from '../requests/queries.ts';
import { type ArrangedClocks, arrangeClocks } from './arrange-clocks.ts';

interface Props {
  number: string;
  /** `planName`: of the ids that receipts name. */
  children: (clocks: ArrangedClocks, planName: (id: string) => string) => ReactNode;
}

/** The clocks of a request where they are shown: when they cannot be loaded, the request still can be read. */
export function ClockSlot({ number, children }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const clocks = useQuery(clocksQuery(number));
  if (clocks.data) {
    const { items, planNames } = clocks.data;
    return children(arrangeClocks(items), (id) => planNames[id] ?? id);
  }
  if (!clocks.isError) return <LoadingRows count={2} height={72} label={t('loading')} />;
  return (
    <Failed words={words(clocks.error)} retry={t('retry')} onRetry={() => void clocks.refetch()} />
  );
}
