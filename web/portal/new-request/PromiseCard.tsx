import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PromiseStrip } from '../../clock/PromiseStrip.tsx';
import { Why } from '../../clock/Why.tsx';
import { Card, CardPart } from '../../design/Card.tsx';
import { SendNow } from '../../files/SendNow.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { CallAdvice } from './CallAdvice.tsx';
import { asksForCopies, Copies } from './Copies.tsx';
import type { FormState } from './form-state.ts';
import classes from './PromiseCard.module.css';
import { PromiseLegend } from './PromiseLegend.tsx';
import { promiseOf, usePromiseWords } from './promise-words.ts';
import { NEW_REQUEST } from './use-send.ts';

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
        {clock && <Why clock={clock} planName={() => chosen.level?.planName ?? ''} />}
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
        <p className={classes.any}>
          {state.withFiles ? (
            <SendNow place={NEW_REQUEST}>{t('new.anyTime')}</SendNow>
          ) : (
            t('new.anyTime')
          )}
        </p>
      </CardPart>
    </Card>
  );
}

function Facts({ state }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const { chosen, draft } = state;
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
        {asksForCopies(state) && (
          <>
            <dt>{t('new.copies.title')}</dt>
            <dd>
              <Copies state={state} />
            </dd>
          </>
        )}
      </dl>
    </CardPart>
  );
}
