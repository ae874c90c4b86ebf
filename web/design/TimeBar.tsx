import {
  IconAlarm,
  IconAlertOctagonFilled,
  IconCheck,
  IconClock,
  IconClockOff,
  IconMinus,
  IconPlayerPause,
} from '@tabler/icons-react';
import classes from './TimeBar.module.css';

export type TimeLook =
  | 'late'
  | 'soon'
  | 'on_track'
  | 'paused'
  | 'kept'
  | 'broken'
  | 'none'
  | 'stopped';

const icons = {
  late: IconAlertOctagonFilled,
  broken: IconAlertOctagonFilled,
  soon: IconAlarm,
  on_track: IconClock,
  paused: IconPlayerPause,
  kept: IconCheck,
  none: IconMinus,
  stopped: IconClockOff,
};

interface Props {
  look: TimeLook;
  words: string;
  /** The absolute time beside the relative one. */
  detail?: string | undefined;
  /** The promised instant, ISO. */
  dateTime?: string | undefined;
  /** What the time is for: stands small beside the bar, or behind the words where there is none. */
  label?: string | undefined;
  /** How much of the bar is filled, 0 to 1; without it no bar is drawn. */
  share?: number | undefined;
}

/** Icon, words and bar: never colour alone. */
export function TimeBar({ look, words, detail, dateTime, label, share }: Props) {
  const Icon = icons[look];
  const behind = [detail, share === undefined ? label : undefined].filter(Boolean).join(', ');
  return (
    <span className={`${classes.time} ${classes[look]}`}>
      <time className={classes.words} dateTime={dateTime}>
        <Icon size={15} stroke={1.75} aria-hidden="true" />
        {words}
        {behind && <span className={classes.detail}>{behind}</span>}
      </time>
      {share !== undefined && (
        <span className={classes.foot}>
          {label && <span className={classes.label}>{label}</span>}
          <span className={classes.bar} aria-hidden="true">
            <i style={{ width: `${Math.max(share * 100, 2)}%` }} />
          </span>
        </span>
      )}
    </span>
  );
}
