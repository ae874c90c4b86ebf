import { useTranslation } from 'react-i18next';
import type { ClockSummary } from '../../api/clock.ts';
import { isStaff, useMe } from '../app/session.ts';
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

/** A promise written out for its own page: a first answer, or what else the plan promises. */
export function useDeadlineWords(clock: ClockSummary): DeadlineWords {
  const { t } = useTranslation();
  const staff = isStaff(useMe());
  const format = useTimeFormat();
  const now = useNow();
  const left = timeLeft(clock, now);
  const { kind } = left;
  const name =
    clock.kind === 'first_response' ? t('deadline.title') : t(`clock.kind.${clock.kind}`);
  if (kind === 'none' || kind === 'stopped') {
    return {
      kind,
      title: name,
      big: t(`deadline.${kind}.big`),
      detail: t(`deadline.${kind}.detail`),
    };
  }
  if (kind === 'paused') {
    const detail = t(staff ? 'deadline.paused.customer' : 'deadline.paused.you');
    return { kind, title: name, big: t('time.paused'), detail };
  }
  const due = format.promise(left.dueAt);
  const promised = t('deadline.promisedBy', { when: format.around(left.dueAt, now) });
  if (kind === 'missed') return { kind, title: name, big: t('time.missed'), detail: promised };
  const span = shortSpan(t, left.spanMs);
  if (kind === 'on_track' || kind === 'due_soon') {
    const title = t(`deadline.by.${clock.kind}`);
    return { kind, title, big: due, detail: t('time.left', { span }) };
  }
  if (kind === 'overdue') {
    const title = t(`deadline.overdue.${clock.kind}`);
    return { kind, title, big: t('deadline.lateBy', { span }), detail: promised };
  }
  const both = t(`deadline.both.${clock.kind}`, {
    promised: format.around(left.dueAt, now),
    done: format.around(left.answeredAt, now),
  });
  return kind === 'met'
    ? {
        kind,
        title: t(`deadline.kept.${clock.kind}`),
        big: t('time.early', { span }),
        detail: both,
      }
    : {
        kind,
        title: t(`time.doneLate.${clock.kind}`),
        big: t('time.late', { span }),
        detail: both,
      };
}
