import { useTranslation } from 'react-i18next';
import { describeDuration, type Receipt } from '../../domain/sla/index.ts';
import { sumOf } from './receipt-sum.ts';
import { shortSpan } from './span.ts';
import { translateBy } from './translate.ts';
import classes from './Why.module.css';

/** "Counted: 1 h 30 min + 4 h 30 min = 6 hours": what was counted, against what was promised. */
export function SumLine({ receipt }: { receipt: Receipt }) {
  const { t, i18n } = useTranslation();
  const sum = sumOf(receipt);
  if (!sum) return null;
  const { parts, totalMs, targetMs } = sum;
  const duration = (ms: number) => describeDuration(translateBy(i18n), ms);
  const summands = parts.map((ms) => (ms === null ? '…' : shortSpan(t, ms))).join(' + ');
  const words = parts.length > 1 ? `${summands} = ${duration(totalMs)}` : duration(totalMs);
  return (
    <p className={classes.sum}>
      {totalMs === targetMs
        ? t('promise.sumWhole', { sum: words })
        : t('promise.sumPart', { sum: words, target: duration(targetMs) })}
    </p>
  );
}
