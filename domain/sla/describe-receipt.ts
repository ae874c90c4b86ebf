import { describeDuration, type Translate } from './describe-duration.ts';
import type { PromisedTime, Receipt, ReceiptStep } from './receipt.ts';
import type { ReceiptFormat } from './receipt-format.ts';

export type ReceiptLineKind =
  | 'event'
  | 'waiting'
  | 'counted'
  | 'not_counted'
  | 'due'
  | 'met'
  | 'missed'
  | 'stopped'
  | 'warning';

/** `at` is already in the reader's words. */
export interface ReceiptLine {
  readonly kind: ReceiptLineKind;
  readonly at?: string;
  readonly text: string;
  readonly detail?: string;
}

/** The receipt in words, the same for page, mail and command: each language's `receipt.json`. */
export function describeReceipt(
  receipt: Receipt,
  t: Translate,
  format: ReceiptFormat,
): ReceiptLine[] {
  const describer = { receipt, t, format };
  return [
    ...receipt.steps.map((step) => ({
      at: format.instant(step.at),
      ...describeStep(describer, step),
    })),
    ...receipt.warnings.map(
      ({ year }): ReceiptLine => ({
        kind: 'warning',
        text: t('receipt:yearUnconfirmed', { year }),
      }),
    ),
  ];
}

interface Describer {
  readonly receipt: Receipt;
  readonly t: Translate;
  readonly format: ReceiptFormat;
}

type StepOf<Code extends ReceiptStep['code']> = Extract<ReceiptStep, { code: Code }>;

function describeStep(describer: Describer, step: ReceiptStep): ReceiptLine {
  const { t, format, receipt } = describer;
  const until = (at: number) => t('receipt:until', { until: format.instant(at) });
  switch (step.code) {
    case 'sent':
      return describeSent(describer, step);
    case 'began':
      return describeBegin(describer, step);
    case 'call':
      return describeCall(describer, step);
    case 'call_corrected':
      return { kind: 'event', text: callCorrection(describer, step) };
    case 'answer_corrected': {
      const key = step.qualified ? 'receipt:answerMarked' : 'receipt:answerUnmarked';
      return { kind: 'event', text: t(key, { at: format.instant(step.answeredAt) }) };
    }
    case 'severity_changed':
    case 'terms_changed':
      return describeChange(describer, step);
    case 'waits':
      return { kind: 'waiting', text: t('receipt:waits'), detail: until(step.to) };
    case 'opening_started':
      return { kind: 'event', text: t('receipt:openingStarted') };
    case 'counted': {
      const text = t('receipt:counted', { duration: describeDuration(t, step.ms) });
      return { kind: 'counted', text, detail: until(step.to) };
    }
    case 'not_counted':
      return describeGap(describer, step);
    case 'paused':
      return {
        kind: 'not_counted',
        text: t(`receipt:paused.${step.reason}`),
        detail: step.to === null ? t('receipt:pausedNow') : until(step.to),
      };
    case 'due':
      return {
        kind: 'due',
        text: t(`receipt:due.${receipt.kind}`),
        detail: countedDetail(t, receipt),
      };
    case 'answered':
      return describeAnswer(describer, step);
    case 'stopped':
      return { kind: 'stopped', text: t('receipt:stopped') };
  }
}

const SENT = { portal: 'receipt:sent', email: 'receipt:sentByEmail', phone: 'receipt:sentByPhone' };

function describeSent(describer: Describer, step: StepOf<'sent'>): ReceiptLine {
  const text = describer.t(SENT[step.channel], { severity: step.severity });
  const { followUp } = step;
  const promise = promiseDetail(describer, step);
  if (!followUp) return { kind: 'event', text, detail: promise };
  const { of, incident } = followUp;
  const why = describer.t(`receipt:followUp.${incident ?? 'onStandard'}`, { number: of });
  return { kind: 'event', text, detail: `${promise}. ${why}` };
}

function describeBegin(describer: Describer, step: StepOf<'began'>): ReceiptLine {
  const text = describer.t(`receipt:began.${step.cause}`, { severity: step.severity });
  return { kind: 'event', text, detail: promiseDetail(describer, step) };
}

function promiseDetail(
  { receipt: { kind }, t, format }: Describer,
  step: StepOf<'sent'> | StepOf<'began'>,
): string {
  const plan = format.plan(step.plan);
  if (step.promise) {
    return t(`receipt:promise.${kind}`, { plan, duration: promisedDuration(t, step.promise) });
  }
  return t(kind === 'first_response' ? 'receipt:noPromise' : 'receipt:noDeadlineOn', { plan });
}

function describeCall({ t, format }: Describer, step: StepOf<'call'>): ReceiptLine {
  const { startedClock, loggedAt } = step;
  const details = [
    ...(startedClock ? [] : [t('receipt:callNoEffect')]),
    ...(loggedAt === null ? [] : [t('receipt:callLogged', { at: format.instant(loggedAt) })]),
  ];
  return {
    kind: 'event',
    text: t(startedClock ? 'receipt:callStarted' : 'receipt:call'),
    ...(details.length > 0 ? { detail: details.join('. ') } : {}),
  };
}

/** Both readings, what counts and what was said before. */
function callCorrection({ t, format }: Describer, step: StepOf<'call_corrected'>): string {
  const before = step.before === null ? '' : format.instant(step.before);
  if (step.startedAt === null) return t('receipt:callWithdrawn', { before });
  const startedAt = format.instant(step.startedAt);
  return step.before === null
    ? t('receipt:callRestored', { startedAt })
    : t('receipt:callCorrected', { startedAt, before });
}

function describeChange(
  { receipt, t, format }: Describer,
  step: StepOf<'severity_changed'> | StepOf<'terms_changed'>,
): ReceiptLine {
  const due = step.dueAt === null ? '' : format.instant(step.dueAt);
  const detail = t(`receipt:effect.${step.effect}`, { due });
  if (step.code === 'terms_changed') {
    const key = step.cause === 'catalogue' ? 'receipt:calendarsChanged' : 'receipt:termsChanged';
    return { kind: 'event', text: t(key, { plan: format.plan(step.plan) }), detail };
  }
  const { severityBefore: from, severity: to, promise } = step;
  return {
    kind: 'event',
    text: t('receipt:severityChanged', { from, to }),
    detail:
      promise && step.effect !== 'breach_stays'
        ? `${t(`receipt:severityTarget.${receipt.kind}`, { duration: promisedDuration(t, promise) })}. ${detail}`
        : detail,
  };
}

function describeGap({ t, format }: Describer, step: StepOf<'not_counted'>): ReceiptLine {
  const until = format.instant(step.to);
  const notes = format.list(step.notes.map(format.name));
  return {
    kind: 'not_counted',
    text: t(`receipt:notCounted.${step.reason}`),
    detail: notes ? t('receipt:notCountedNote', { notes, until }) : t('receipt:until', { until }),
  };
}

function describeAnswer(
  { receipt: { kind }, t }: Describer,
  { marginMs }: StepOf<'answered'>,
): ReceiptLine {
  if (marginMs === null) return { kind: 'met', text: t(`receipt:answered.${kind}`) };
  const duration = describeDuration(t, Math.abs(marginMs));
  return marginMs >= 0
    ? {
        kind: 'met',
        text: t(`receipt:answeredInTime.${kind}`),
        detail: t('receipt:answeredEarly', { duration }),
      }
    : {
        kind: 'missed',
        text: t(`receipt:answeredLate.${kind}`),
        detail: t('receipt:lateBy', { duration }),
      };
}

function countedDetail(t: Translate, { countedMs, targetMs }: Receipt): string {
  const duration = describeDuration(t, countedMs);
  if (targetMs === null || countedMs === targetMs) return t('receipt:dueDetail', { duration });
  return t('receipt:dueDetailPart', { duration, target: describeDuration(t, targetMs) });
}

function promisedDuration(t: Translate, { ms, working }: PromisedTime): string {
  return describeDuration(t, ms, working);
}
