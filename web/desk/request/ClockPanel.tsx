import { Button, Collapse } from '@mantine/core';
import {
  IconAlarm,
  IconAlertOctagonFilled,
  IconCheck,
  IconClock,
  IconClockOff,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { describeDuration } from '../../../domain/sla/index.ts';
import { useDeadlineWords } from '../../clock/deadline-words.ts';
import { PromiseStrip } from '../../clock/PromiseStrip.tsx';
import { translateBy } from '../../clock/translate.ts';
import { WhyTimeline } from '../../clock/WhyTimeline.tsx';
import { useKeys } from '../keys/use-keys.ts';
import classes from './Rail.module.css';

const looks = {
  none: [IconClockOff, undefined],
  stopped: [IconClockOff, undefined],
  on_track: [IconClock, undefined],
  due_soon: [IconAlarm, classes.soon],
  overdue: [IconAlertOctagonFilled, classes.late],
  met: [IconCheck, classes.kept],
  answered_late: [IconAlertOctagonFilled, classes.late],
  missed: [IconAlertOctagonFilled, classes.late],
} as const;

export function ClockPanel({ request, clock }: { request: RequestDetail; clock: ClockView }) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const [open, setOpen] = useState(false);
  const id = useId();
  useKeys({ KeyW: () => setOpen(!open) });
  const { kind, title, big, detail } = useDeadlineWords(clock);
  const [Icon, tone] = looks[kind];
  const planName = (plan: string) => (plan === request.planId ? request.planName : plan);
  const target =
    clock.target &&
    describeDuration(translateBy(i18n), clock.target.minutes * 60_000, clock.target.working);
  return (
    <section className={classes.part} aria-label={t('common:deadline.title')}>
      <div className={classes.line}>
        <span className={`${classes.kind} ${tone ?? ''}`}>
          <Icon size={15} stroke={1.75} aria-hidden="true" /> {title}
        </span>
        {target && <span className={classes.quiet}>{t('rail.target', { target })}</span>}
      </div>
      <p className={`${classes.big} ${tone ?? ''}`}>{big}</p>
      <p className={classes.quiet}>{detail}</p>
      {clock.dueAt && (
        <div className={classes.strip}>
          <PromiseStrip clock={clock} />
        </div>
      )}
      <Button
        className={classes.why ?? ''}
        variant="default"
        size="xs"
        rightSection={<kbd>W</kbd>}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {clock.dueAt ? t('common:promise.why') : t('common:promise.whyNone')}
      </Button>
      <Collapse expanded={open} id={id}>
        <div className={classes.lines}>
          <WhyTimeline clock={clock} planName={planName} />
        </div>
      </Collapse>
    </section>
  );
}
