import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../api/clock.ts';
import type { RequestEntry } from '../../api/requests.ts';
import type { ArrangedClocks } from './arrange-clocks.ts';
import { BreachLines } from './BreachLines.tsx';
import { useClockName } from './clock-name.ts';
import { useDeadlineWords } from './deadline-words.ts';
import classes from './OtherClocks.module.css';
import { PromiseStrip } from './PromiseStrip.tsx';
import { RequestTime } from './RequestTime.tsx';
import { WhyTimeline } from './WhyTimeline.tsx';

interface Props {
  clocks: ArrangedClocks;
  entries: readonly RequestEntry[];
  planName: (id: string) => string;
}

/** The promises besides the one that is due first: a slim row each, with its own receipt. */
export function OtherClocks({ clocks: { others, earlier }, entries, planName }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? [...others, ...earlier] : others;
  if (shown.length + earlier.length === 0) return null;
  return (
    <section className={classes.others} aria-label={t('clock.others')}>
      <ul className={classes.list}>
        {shown.map((clock) => (
          <li key={`${clock.kind}${clock.cycle}`}>
            <Row clock={clock} entries={entries} planName={planName} />
          </li>
        ))}
      </ul>
      {!all && earlier.length > 0 && (
        <UnstyledButton className={classes.more ?? ''} onClick={() => setAll(true)}>
          {t('clock.earlier', { count: earlier.length })}
        </UnstyledButton>
      )}
    </section>
  );
}

interface RowProps extends Omit<Props, 'clocks'> {
  clock: ClockView;
}

function Row({ clock, entries, planName }: RowProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = useClockName()(clock);
  const { kind, detail } = useDeadlineWords(clock);
  return (
    <>
      <UnstyledButton
        className={classes.row ?? ''}
        aria-expanded={open}
        aria-controls={id}
        title={t('clock.whyOf', { kind: name })}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.name}>{name}</span>
        <RequestTime clock={clock} named />
        <IconChevronDown size={14} stroke={1.75} aria-hidden="true" data-open={open} />
      </UnstyledButton>
      {kind === 'paused' && <p className={classes.hint}>{detail}</p>}
      <BreachLines clock={clock} entries={entries} />
      <Collapse expanded={open} id={id}>
        {open && (
          <div className={classes.why}>
            {clock.dueAt && <PromiseStrip clock={clock} />}
            <WhyTimeline clock={clock} planName={planName} />
          </div>
        )}
      </Collapse>
    </>
  );
}
