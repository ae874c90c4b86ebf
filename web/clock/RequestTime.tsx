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

interface Props {
  clock: ClockSummary;
  bar?: boolean;
  /** The relative time alone, where there is no room for the absolute one. */
  brief?: boolean;
}

/** The promise of one request as a row shows it. */
export function RequestTime({ clock, bar = true, brief = false }: Props) {
  const now = useNow();
  const left = timeLeft(clock, now);
  const [words, detail] = useWords()(left, now);
  const share = 'share' in left ? left.share : 'dueAt' in left ? 1 : undefined;
  return (
    <TimeBar
      look={looks[left.kind]}
      words={words}
      detail={brief ? undefined : detail}
      dateTime={'dueAt' in left ? new Date(left.dueAt).toISOString() : undefined}
      share={bar ? share : undefined}
    />
  );
}

/** What is read first, and what stands smaller beside it. */
function useWords(): (left: TimeLeft, now: number) => [string, string?] {
  const { t } = useTranslation();
  const { near } = useTimeFormat();
  return (left, now) => {
    switch (left.kind) {
      case 'none':
        return [t('time.none')];
      case 'stopped':
        return [t('time.stopped')];
      case 'missed':
        return [t('time.missed'), t('time.promised', { when: near(left.dueAt, now) })];
      case 'overdue':
        return [
          t('time.late', { span: shortSpan(t, left.spanMs) }),
          t('time.promised', { when: near(left.dueAt, now) }),
        ];
      case 'met':
        return [t('time.answered'), t('time.early', { span: shortSpan(t, left.spanMs) })];
      case 'answered_late':
        return [t('time.answeredLate'), t('time.late', { span: shortSpan(t, left.spanMs) })];
      default:
        return [t('time.left', { span: shortSpan(t, left.spanMs) }), near(left.dueAt, now)];
    }
  };
}
