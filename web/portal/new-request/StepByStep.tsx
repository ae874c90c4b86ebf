import { Button, Drawer, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PromiseStrip } from '../../clock/PromiseStrip.tsx';
import { WhyTimeline } from '../../clock/WhyTimeline.tsx';
import { OnTheWay } from '../../files/OnTheWay.tsx';
import { SendNow } from '../../files/SendNow.tsx';
import { PageHead } from '../PageHead.tsx';
import { CallAdvice } from './CallAdvice.tsx';
import { asksForCopies, Copies } from './Copies.tsx';
import { DoneSteps } from './DoneSteps.tsx';
import { FormError } from './FormError.tsx';
import type { FormState } from './form-state.ts';
import { promiseOf, usePromiseWords } from './promise-words.ts';
import classes from './StepByStep.module.css';
import { isDone, type StepName } from './steps.ts';
import { NEW_REQUEST } from './use-send.ts';

interface Props {
  steps: readonly StepName[];
  sections: Record<StepName, React.ReactNode>;
  state: FormState;
  /** Marks what is missing on a step; true when nothing is. */
  check: (step: StepName) => boolean;
}

/** On a telephone: one step per screen, the promise and one button at the bottom. */
export function StepByStep({ steps, sections, state, check }: Props) {
  const { t } = useTranslation(['portal', 'common']);
  const [index, setIndex] = useState(() => firstOpen(steps, state));
  const step = steps[index] ?? 'words';
  const last = index === steps.length - 1;
  const go = (to: number) => {
    setIndex(to);
    window.scrollTo(0, 0);
  };
  return (
    <div className={classes.page}>
      <PageHead
        parent={t('common:back')}
        title={t('new.title')}
        aside={t('new.stepOf', { step: index + 1, count: steps.length })}
        onBack={index > 0 ? () => go(index - 1) : undefined}
      />
      <div className={classes.progress} aria-hidden="true">
        {steps.map((name, at) => (
          <i key={name} data-done={at <= index} />
        ))}
      </div>
      <DoneSteps steps={steps.slice(0, index)} state={state} onChange={go} />
      <h1 className={classes.title}>{t(`new.step.${step}`)}</h1>
      {sections[step]}
      {state.withFiles && step !== 'files' && <OnTheWay place={NEW_REQUEST} />}
      {last && asksForCopies(state) && (
        <div className={classes.copies}>
          <span className={classes.small}>{t('new.copies.title')}</span> <Copies state={state} />
        </div>
      )}
      {last && <FormError state={state} />}
      <div className={classes.foot}>
        <Promised state={state} />
        {last && state.withFiles && <SendNow place={NEW_REQUEST} />}
        {/* Two buttons, not one that changes: the press that leads to the last step must not send as well. */}
        {last ? (
          <Button key="send" type="submit" size="lg" fullWidth loading={state.pending}>
            {t('new.send')}
          </Button>
        ) : (
          <Button key="next" size="lg" fullWidth onClick={() => check(step) && go(index + 1)}>
            {t('new.next')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A kept draft goes on where something is missing. */
function firstOpen(steps: readonly StepName[], { draft, chosen }: FormState): number {
  const open = steps.findIndex((step) => !isDone(step, draft, chosen));
  return open < 0 ? steps.length - 1 : open;
}

function Promised({ state }: { state: FormState }) {
  const { t } = useTranslation(['portal', 'common']);
  const [open, setOpen] = useState(false);
  const clock = promiseOf(state);
  const { title, big, detail } = usePromiseWords(clock, state.offer.at);
  if (!clock) return null;
  return (
    <div className={classes.promise}>
      <div>
        <p className={classes.small}>{title}</p>
        <p className={classes.big} aria-live="polite">
          {big}
        </p>
      </div>
      <UnstyledButton className={classes.why ?? ''} onClick={() => setOpen(true)}>
        {t('new.why')}
      </UnstyledButton>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        size="auto"
        title={big}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p className={classes.small}>{detail}</p>
        <PromiseStrip clock={clock} promised />
        {clock.callWouldStartIt && <CallAdvice phone={state.offer.supportPhone} />}
        <div className={classes.lines}>
          <WhyTimeline clock={clock} planName={() => state.chosen.level?.planName ?? ''} />
        </div>
      </Drawer>
    </div>
  );
}
