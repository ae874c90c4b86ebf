import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../api/clock.ts';
import classes from './Why.module.css';
import { WhyTimeline } from './WhyTimeline.tsx';

interface Props {
  clock: ClockView;
  planName: (id: string) => string;
  startsOpen?: boolean;
}

/** "Why this deadline?", and the answer when one asks. */
export function Why({ clock, planName, startsOpen = false }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <>
      <UnstyledButton
        className={classes.why ?? ''}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {clock.dueAt ? t('promise.why') : t('promise.whyNone')}
        <IconChevronDown size={16} stroke={1.75} aria-hidden="true" data-open={open} />
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        <div className={classes.lines}>
          <WhyTimeline clock={clock} planName={planName} />
        </div>
      </Collapse>
    </>
  );
}
