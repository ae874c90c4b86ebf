import { useTranslation } from 'react-i18next';
import type { ClockSummary } from '../../api/clock.ts';
import { TimeBar, type TimeLook } from '../design/TimeBar.tsx';
import { useNow, useTimeFormat } from './reader.ts';
import { shortSpan } from './span.ts';
import { type TimeLeft, timeLeft } from './time-left.ts';

const looks: Record<TimeLeft['kind'], TimeLook> = {
  none: 'none',
  stopped: 'stopped',
  on_track: 'on_track',
  due_soon: 'soon',
  overdue: 'late',
  met: 'kept',
  answered_late: 'broken',
  missed: 'broken',
};

/** The promise of one request as a row shows it. */
export function RequestTime({ clock, bar = true }: { clock: ClockSummary; bar?: boolean }) {
  const { t } = useTranslation();
  const format = useTimeFormat();
  const now = useNow();
  const left = timeLeft(clock, now);
  const look = looks[left.kind];
  if (left.kind === 'none') {
    return <TimeBar look={look} words={t('time.none')} />;
  }
  if (left.kind === 'stopped') return <TimeBar look={look} words={t('time.stopped')} />;
  const due = format.near(left.dueAt, now);
  const dateTime = new Date(left.dueAt).toISOString();
  const props = { look, dateTime, share: bar ? 1 : undefined };
  if (left.kind === 'missed') {
    return (
      <TimeBar {...props} words={t('time.missed')} detail={t('time.promised', { when: due })} />
    );
  }
  const span = shortSpan(t, left.spanMs);
  switch (left.kind) {
    case 'overdue':
      return (
        <TimeBar
          {...props}
          words={t('time.late', { span })}
          detail={t('time.promised', { when: due })}
        />
      );
    case 'met':
      return <TimeBar {...props} words={t('time.answered')} detail={t('time.early', { span })} />;
    case 'answered_late':
      return (
        <TimeBar {...props} words={t('time.answeredLate')} detail={t('time.late', { span })} />
      );
    default:
      return (
        <TimeBar
          {...props}
          share={bar ? left.share : undefined}
          words={t('time.left', { span })}
          detail={due}
        />
      );
  }
}
