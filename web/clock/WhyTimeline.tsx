import type { ClockView } from '../../api/clock.ts';
import type { ReceiptLineKind } from '../../domain/sla/index.ts';
import { Timeline, type TimelineItem } from '../design/Timeline.tsx';
import { SumLine } from './SumLine.tsx';
import { useReceipt, useReceiptLines } from './use-receipt.ts';

const looks: Record<ReceiptLineKind, TimelineItem['look']> = {
  event: 'run',
  waiting: 'wait',
  counted: 'run',
  not_counted: 'off',
  due: 'run',
  met: 'end',
  missed: 'late',
  stopped: 'off',
  warning: 'soon',
};

interface Props {
  clock: ClockView;
  planName: (id: string) => string;
}

/** "Why this deadline?": every counted interval, every wait, every change, and what they come to. */
export function WhyTimeline({ clock, planName }: Props) {
  const receipt = useReceipt(clock);
  const lines = useReceiptLines(receipt, planName);
  return (
    <>
      <Timeline items={lines.map(({ kind, ...line }) => ({ look: looks[kind], ...line }))} />
      <SumLine receipt={receipt} />
    </>
  );
}
