import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../api/clock.ts';
import { describeDuration } from '../../domain/sla/index.ts';
import type { TimeFormat } from '../app/time.ts';
import { PromiseBar, type PromiseMark } from '../design/PromiseBar.tsx';
import { useNow, useTimeFormat } from './reader.ts';
import { stripOf } from './strip.ts';
import { translateBy } from './translate.ts';
import { useReceipt } from './use-receipt.ts';

/** Words nearer to each other than this would overlap on a telephone. */
const room = 0.24;

/** The strip of a clock. `promised`: of a request that is not sent yet, so all of it is to be counted. */
export function PromiseStrip({
  clock,
  promised = false,
}: {
  clock: ClockView;
  promised?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const format = useTimeFormat();
  const present = useNow();
  const receipt = useReceipt(clock);
  const sent = receipt.steps[0]?.at;
  if (clock.dueAt === null || sent === undefined) return null;
  const dueAt = Date.parse(clock.dueAt);
  const now = clock.state === 'running' && !promised ? present : undefined;
  const answeredAt = clock.answeredAt === null ? Number.NaN : Date.parse(clock.answeredAt);
  const when = (at: number) => markWords(format, at, present);
  const late = answeredAt > dueAt ? answeredAt : undefined;
  const { segments, place } = stripOf(receipt, { dueAt, now: now ?? late });
  const marks = keepApart([
    { at: place(dueAt), label: when(dueAt), upright: true, strong: true },
    ...(now === undefined ? [] : [{ at: place(now), label: t('promise.now'), upright: true }]),
    ...(late === undefined ? [] : [{ at: place(late), label: when(late), upright: true }]),
    { at: place(sent), label: when(sent), upright: promised },
  ]);
  const duration = describeDuration(
    translateBy(i18n),
    receipt.targetMs ?? 0,
    clock.target?.working ?? false,
  );
  const label = t('promise.bar', {
    from: format.instant(sent),
    to: format.instant(dueAt),
    duration,
  });
  return <PromiseBar segments={segments} marks={marks} label={label} />;
}

const sixDaysMs = 6 * 86_400_000;

/** The weekday within the week, else the date: in the few letters there is room for. */
const markWords = (format: TimeFormat, at: number, now: number): string =>
  Math.abs(at - now) < sixDaysMs ? format.weekdayTime(at) : format.near(at, now);

/** The earlier in the list wins; a later mark too near to it keeps its line and loses its word. */
function keepApart(marks: readonly PromiseMark[]): PromiseMark[] {
  return marks.map((mark, index) =>
    marks.slice(0, index).some((other) => Math.abs(other.at - mark.at) < room)
      ? { ...mark, label: '' }
      : mark,
  );
}
