import { useTranslation } from 'react-i18next';
import type { ClockSummary } from '../../api/clock.ts';

/** "First answer", "Next answer 3": which promise of a request is meant. */
export function useClockName(): (clock: Pick<ClockSummary, 'kind' | 'cycle'>) => string {
  const { t } = useTranslation();
  return ({ kind, cycle }) => {
    const name = t(`clock.kind.${kind}`);
    return cycle > 1 ? t('clock.cycle', { kind: name, cycle }) : name;
  };
}
