import { useTranslation } from 'react-i18next';
import type { ClockSummary } from '../../api/clock.ts';
import { useNow, useTimeFormat } from './reader.ts';
import { shortSpan } from './span.ts';
import { type TimeLeft, timeLeft } from './time-left.ts';

export interface DeadlineWords {
  kind: TimeLeft['kind'];
  title: string;
  /** The one thing to read. */
  big: string;
  detail: string;
}

/** The promise of one request, written out for its own page. */
export function useDeadlineWords(clock: ClockSummary): DeadlineWords {
  const { t } = useTranslation();
  const format = useTimeFormat();
  const now = useNow();
  const left = timeLeft(clock, now);
  const { kind } = left;
  if (kind === 'none' || kind === 'stopped') {
    return {
      kind,
      title: t('deadline.title'),
      big: t(`deadline.${kind}.big`),
      detail: t(`deadline.${kind}.detail`),
    };
  }
  const due = format.promise(left.dueAt);
  const promised = t('deadline.promisedBy', { when: format.around(left.dueAt, now) });
  if (kind === 'missed') {
    return { kind, title: t('deadline.title'), big: t('time.missed'), detail: promised };
  }
  const span = shortSpan(t, left.spanMs);
  if (kind === 'on_track' || kind === 'due_soon') {
    return { kind, title: t('deadline.answerBy'), big: due, detail: t('time.left', { span }) };
  }
  if (kind === 'overdue') {
    return {
      kind,
      title: t('deadline.overdue'),
      big: t('deadline.lateBy', { span }),
      detail: promised,
    };
  }
  const both = t('deadline.promisedAndAnswered', {
    promised: format.around(left.dueAt, now),
    answered: format.around(left.answeredAt, now),
  });
  return kind === 'met'
    ? { kind, title: t('deadline.inTime'), big: t('time.early', { span }), detail: both }
    : { kind, title: t('time.answeredLate'), big: t('time.late', { span }), detail: both };
}
