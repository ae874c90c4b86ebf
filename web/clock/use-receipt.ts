import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../api/clock.ts';
import { nameIn } from '../../domain/names.ts';
import { describeReceipt, type Receipt, type ReceiptLine } from '../../domain/sla/index.ts';
import { useNow, useTimeFormat } from './reader.ts';
import { receiptFromWire } from './receipt-from-wire.ts';
import { translateBy } from './translate.ts';

export const useReceipt = (clock: ClockView): Receipt =>
  useMemo(() => receiptFromWire(clock.receipt), [clock.receipt]);

/** The receipt in the words that e-mail and command use too, times as this reader sees them. */
export function useReceiptLines(
  receipt: Receipt,
  planName: (id: string) => string,
): readonly ReceiptLine[] {
  const { i18n } = useTranslation();
  const { around } = useTimeFormat();
  const now = useNow();
  return describeReceipt(receipt, translateBy(i18n), {
    instant: (at) => around(at, now),
    name: (names) => nameIn(names, i18n.language),
    plan: planName,
    list: (words) => new Intl.ListFormat(i18n.language).format(words),
  });
}
