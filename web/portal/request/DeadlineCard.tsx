import {
  IconAlarm,
  IconAlertOctagonFilled,
  IconCircleCheck,
  IconClock,
  IconClockOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { useDeadlineWords } from '../../clock/deadline-words.ts';
import { PromiseStrip } from '../../clock/PromiseStrip.tsx';
import { Why } from '../../clock/Why.tsx';
import { Card, CardPart } from '../../design/Card.tsx';
import classes from './DeadlineCard.module.css';

const icons = {
  none: IconClockOff,
  stopped: IconClockOff,
  on_track: IconClock,
  due_soon: IconAlarm,
  overdue: IconAlertOctagonFilled,
  met: IconCircleCheck,
  answered_late: IconAlertOctagonFilled,
  missed: IconAlertOctagonFilled,
};

/** The promise, how it stands, and why it is what it is. */
export function DeadlineCard({ clock, request }: { clock: ClockView; request: RequestDetail }) {
  const { t } = useTranslation();
  const startsOpen = clock.dueAt !== null && window.innerWidth > 767;
  const { kind, title, big, detail } = useDeadlineWords(clock);
  const Icon = icons[kind];
  const planName = (plan: string) => (plan === request.planId ? request.planName : plan);
  return (
    <Card aria-label={t('deadline.title')}>
      <CardPart>
        <p className={classes.title} data-kind={kind}>
          <Icon size={16} stroke={1.75} aria-hidden="true" /> {title}
        </p>
        <p className={classes.big} data-kind={kind}>
          {big}
        </p>
        <p className={classes.detail} data-kind={kind}>
          {detail}
        </p>
      </CardPart>
      <CardPart>
        {clock.dueAt && <PromiseStrip clock={clock} />}
        <Why clock={clock} planName={planName} startsOpen={startsOpen} />
      </CardPart>
    </Card>
  );
}
