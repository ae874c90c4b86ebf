import { useTranslation } from 'react-i18next';
import type { ClockSummary } from '../../api/clock.ts';
import { TimeBar, type TimeLook } from '../design/TimeBar.tsx';
import { useNow, useTimeFormat } from './reader.ts';
import { shortSpan } from './span.ts';
import { type TimeLeft, timeLeft } from './time-left.ts';

const looks: Record<TimeLeft['kind'], TimeLook> = {
  none: 'none',
  stopped: 'stopped',
  paused: 'paused',
  on_track: 'on_track',
  due_soon: 'soon',
  overdue: 'late',
  met: 'kept',
  answered_late: 'broken',
  missed: 'broken',
};

/** From here on the words for how late it is take the room of a "since". */
const hourMs = 3_600_000;

interface Props {
  clock: ClockSummary;
  bar?: boolean;
  /** In the few words of a table under the heading "Time left". */
  short?: boolean;
  /** The relative time alone, where there is no room for the absolute one. */
  brief?: boolean;
  /** Beside the name of the promise: it need not be said again. */
  named?: boolean;
}

/** The promise of one request as a row shows it. */
export function RequestTime(props: Props) {
  const { clock, bar = true, short = false, brief = false, named = false } = props;
  const now = useNow();
  const left = timeLeft(clock, now);
  const [words, at] = useWords(clock.kind, short)(left, now);
  const share =
    'share' in left ? left.share : 'dueAt' in left || left.kind === 'paused' ? 1 : undefined;
  const { t } = useTranslation();
  const label =
    named || clock.kind === 'first_response' ? undefined : t(`clock.kind.${clock.kind}`);
  return (
    <TimeBar
      look={looks[left.kind]}
      words={words}
      detail={brief ? undefined : at}
      label={label}
      dateTime={'dueAt' in left ? new Date(left.dueAt).toISOString() : undefined}
      share={bar ? share : undefined}
    />
  );
}

/** What is read first, and what stands smaller beside it. */
function useWords(
  kind: ClockSummary['kind'],
  short: boolean,
): (left: TimeLeft, now: number) => [string, string?] {
  const { t } = useTranslation();
  const { near } = useTimeFormat();
  return (left, now) => {
    const span = 'spanMs' in left ? shortSpan(t, left.spanMs) : '';
    const due = 'dueAt' in left ? near(left.dueAt, now) : '';
    switch (left.kind) {
      case 'none':
        return [t('time.none')];
      case 'stopped':
        return [t('time.stopped')];
      case 'paused':
        return [t('time.paused')];
      case 'missed':
        return [t('time.missed'), short ? due : t('time.promised', { when: due })];
      case 'overdue':
        return short
          ? [t('time.over', { span }), left.spanMs < hourMs ? t('time.since', { when: due }) : due]
          : [t('time.late', { span }), t('time.promised', { when: due })];
      case 'met':
        return [
          t(`time.done.${kind}`),
          short ? near(left.answeredAt, now) : t('time.early', { span }),
        ];
      case 'answered_late':
        return short
          ? [t(`time.doneLate.${kind}`)]
          : [t(`time.doneLate.${kind}`), t('time.late', { span })];
      default:
        return [short ? span : t('time.left', { span }), due];
    }
  };
}
