import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../domain/sla/index.ts';
import { sumOf } from './receipt-sum.ts';
import { exactSpan } from './span.ts';
import classes from './Why.module.css';

/** "Counted: 1 h 30 min + 4 h 30 min = 6 h": what was counted, against what was promised. */
export function SumLine({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const sum = sumOf(receipt);
  if (!sum) return null;
  const span = (seconds: number) => exactSpan(t, seconds);
  const summands = sum.parts.map((part) => (part === null ? '…' : span(part)));
  const words = summands.length > 1 ? `${summands.join(' + ')} = ${span(sum.total)}` : summands[0];
  return (
    <p className={classes.sum}>
      {sum.total === sum.target
        ? t('promise.sumWhole', { sum: words })
        : t('promise.sumPart', { sum: words, target: span(sum.target) })}
    </p>
  );
}
