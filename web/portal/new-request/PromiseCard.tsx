import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import { PromiseStrip } from '../../clock/PromiseStrip.tsx';
import { WhyTimeline } from '../../clock/WhyTimeline.tsx';
import { Card, CardPart } from '../../design/Card.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { CallAdvice } from './CallAdvice.tsx';
import type { FormState } from './form-state.ts';
import classes from './PromiseCard.module.css';
import { PromiseLegend } from './PromiseLegend.tsx';
import { promiseOf, usePromiseWords } from './promise-words.ts';

/** What will be promised if it is sent now, and why: before sending, all the way. */
export function PromiseCard({ state }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const { chosen, offer } = state;
  const clock = promiseOf(state);
  const { title, big, detail } = usePromiseWords(clock, offer.at);
  return (
    <Card aria-label={t('new.promise.label')}>
      <CardPart>
        <p className={classes.title}>{title}</p>
        <p className={classes.big} aria-live="polite">
          {big}
        </p>
        <p className={classes.title}>{detail}</p>
        {clock?.dueAt && (
          <div className={classes.strip}>
            <PromiseStrip clock={clock} promised />
            <PromiseLegend clock={clock} />
          </div>
        )}
        {clock?.callWouldStartIt && <CallAdvice phone={offer.supportPhone} />}
        {clock && <Why clock={clock} planName={chosen.level?.planName ?? ''} />}
      </CardPart>
      <Facts state={state} />
      <CardPart>
        <Button
          type="submit"
          size="lg"
          fullWidth
          loading={state.pending}
          rightSection={<kbd>Ctrl ↵</kbd>}
        >
          {t('new.send')}
        </Button>
        <p className={classes.any}>{t('new.anyTime')}</p>
      </CardPart>
    </Card>
  );
}

function Why({ clock, planName }: { clock: ClockView; planName: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
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
        <WhyTimeline clock={clock} planName={() => planName} />
      </Collapse>
    </>
  );
}

function Facts({ state: { chosen, draft } }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const { level, product, version } = chosen;
  const left = level?.quota?.left;
  const granted = level?.quota?.granted;
  return (
    <CardPart>
      <dl className={classes.facts}>
        <dt>{t('new.fact.level')}</dt>
        <dd>{level?.planName ?? '–'}</dd>
        <dt>{t('new.fact.severity')}</dt>
        <dd>{draft.severity ? <RequestSeverity level={draft.severity} /> : '–'}</dd>
        <dt>{t('new.fact.product')}</dt>
        <dd>{product ? `${product.name} ${version?.name ?? ''}` : '–'}</dd>
        {left != null && granted != null && (
          <>
            <dt>{t('new.fact.after')}</dt>
            <dd>{t('new.fact.left', { left: left - 1, count: granted })}</dd>
          </>
        )}
      </dl>
    </CardPart>
  );
}
