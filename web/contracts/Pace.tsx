import { useTranslation } from 'react-i18next';
import type { Quota } from '../../api/contracts.ts';
import { useMonth } from './use-day.ts';

/** Where the use of a quota leads (K3); nothing where it is too early to say. */
export function Pace({ pace }: { pace: Quota['pace'] }) {
  const { t } = useTranslation('contracts');
  const month = useMonth();
  if (!pace) return null;
  const words = month(pace.month);
  if (pace.code === 'none_from') return t('pace.noneFrom', words);
  return pace.left === 0 ? t('pace.none', words) : t('pace.left', { ...words, count: pace.left });
}
