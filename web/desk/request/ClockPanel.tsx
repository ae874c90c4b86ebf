import { Button, Collapse } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { describeDuration } from '../../../domain/sla/index.ts';
import type { ArrangedClocks } from '../../clock/arrange-clocks.ts';
import { BreachLines } from '../../clock/BreachLines.tsx';
import { useDeadlineWords } from '../../clock/deadline-words.ts';
import { OtherClocks } from '../../clock/OtherClocks.tsx';
import { PromiseStrip } from '../../clock/PromiseStrip.tsx';
import { ReceiptFile } from '../../clock/ReceiptFile.tsx';
import { standingIcons } from '../../clock/standing-icons.ts';
import type { TimeLeft } from '../../clock/time-left.ts';
import { translateBy } from '../../clock/translate.ts';
import { WhyTimeline } from '../../clock/WhyTimeline.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { Breaches } from './Breaches.tsx';
import classes from './Rail.module.css';
import type { useRequestMove } from './use-request-move.ts';

const tones: Partial<Record<TimeLeft['kind'], string | undefined>> = {
  due_soon: classes.soon,
  overdue: classes.late,
  met: classes.kept,
  answered_late: classes.late,
  missed: classes.late,
};

interface Props {
  request: RequestDetail;
  clocks: ArrangedClocks;
  planName: (id: string) => string;
  move: ReturnType<typeof useRequestMove>;
}

/** The promise that is due first, the others, what is owed for broken ones, and the receipt of all. */
export function ClockPanel({ request, clocks, planName, move }: Props) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const [open, setOpen] = useState(false);
  const id = useId();
  useKeys({ KeyW: () => setOpen(!open) });
  const { leading, others, earlier } = clocks;
  const { kind, title, big, detail } = useDeadlineWords(leading);
  const promise = t(`common:clock.kind.${leading.kind}`);
  const [Icon, tone] = [standingIcons[kind], tones[kind] ?? ''];
  const target =
    leading.target &&
    describeDuration(translateBy(i18n), leading.target.minutes * 60_000, leading.target.working);
  return (
    <section className={classes.part} aria-label={t('common:deadline.title')}>
      <div className={classes.line}>
        {/* Its words change with the state alone. */}
        <span className={`${classes.kind} ${tone}`} aria-live="polite">
          <Icon size={15} stroke={1.75} aria-hidden="true" /> {title}
        </span>
        {target && <span className={classes.quiet}>{t('rail.promised', { promise, target })}</span>}
      </div>
      <p className={`${classes.big} ${tone}`}>{big}</p>
      <p className={classes.quiet}>{detail}</p>
      <BreachLines clock={leading} entries={request.entries} />
      {leading.dueAt && (
        <div className={classes.strip}>
          <PromiseStrip clock={leading} />
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
        {leading.dueAt ? t('common:promise.why') : t('common:promise.whyNone')}
      </Button>
      <Collapse expanded={open} id={id}>
        <div className={classes.lines}>
          <WhyTimeline clock={leading} planName={planName} />
        </div>
      </Collapse>
      {others.length + earlier.length > 0 && (
        <div className={classes.others}>
          <OtherClocks clocks={clocks} entries={request.entries} planName={planName} />
        </div>
      )}
      <Breaches clocks={[leading, ...others, ...earlier]} request={request} move={move} />
      <div className={classes.strip}>
        <ReceiptFile number={request.number} />
      </div>
    </section>
  );
}
