import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import { describeDuration } from '../../../domain/sla/index.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { translateBy } from '../../clock/translate.ts';
import type { FormState } from './form-state.ts';

/** The clock of the chosen level and severity, if the request were sent now. */
export const promiseOf = ({ chosen, draft }: FormState): ClockView | undefined =>
  draft.severity === null ? undefined : chosen.level?.promises[draft.severity - 1];

/** @param at when the server worked the promise out, ISO */
export function usePromiseWords(clock: ClockView | undefined, at: string) {
  const { t, i18n } = useTranslation('portal');
  const format = useTimeFormat();
  if (!clock) {
    return {
      title: t('new.promise.label'),
      big: t('new.promise.choose'),
      detail: t('new.promise.chooseDetail'),
    };
  }
  if (!clock.target || !clock.dueAt) {
    return {
      title: t('new.promise.label'),
      big: t('new.promise.none'),
      detail: t('new.promise.noneDetail'),
    };
  }
  const duration = describeDuration(
    translateBy(i18n),
    clock.target.minutes * 60_000,
    clock.target.working,
  );
  // A working-hours clock starts with the request, but counts nothing before the next opening.
  const counted = clock.receipt.steps.find(({ code }) => code === 'counted');
  const startsAt = Date.parse(counted?.at ?? at);
  const soon = startsAt - Date.parse(at) < 60_000;
  return {
    title: t('new.promise.hear'),
    big: format.promise(Date.parse(clock.dueAt)),
    detail: soon
      ? t('new.promise.fromNow', { duration })
      : t('new.promise.from', { duration, when: format.weekdayTime(startsAt) }),
  };
}
