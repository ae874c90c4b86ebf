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
    case 'call':
      return {
        kind: 'event',
        text: t(step.startedClock ? 'receipt:callStarted' : 'receipt:call'),
        ...(step.startedClock ? {} : { detail: t('receipt:callNoEffect') }),
      };
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
    case 'due':
      return { kind: 'due', text: t('receipt:due'), detail: countedDetail(t, receipt) };
    case 'answered':
      return describeAnswer(t, step);
    case 'stopped':
      return { kind: 'stopped', text: t('receipt:stopped') };
  }
}

const SENT = { portal: 'receipt:sent', email: 'receipt:sentByEmail', phone: 'receipt:sentByPhone' };

function describeSent({ t, format }: Describer, step: StepOf<'sent'>): ReceiptLine {
  const plan = format.plan(step.plan);
  return {
    kind: 'event',
    text: t(SENT[step.channel], { severity: step.severity }),
    detail: step.promise
      ? t('receipt:promise', { plan, duration: promisedDuration(t, step.promise) })
      : t('receipt:noPromise', { plan }),
  };
}

function describeChange(
  { t, format }: Describer,
  step: StepOf<'severity_changed'> | StepOf<'terms_changed'>,
): ReceiptLine {
  const due = step.dueAt === null ? '' : format.instant(step.dueAt);
  const detail = t(`receipt:effect.${step.effect}`, { due });
  if (step.code === 'terms_changed') {
    return {
      kind: 'event',
      text: t('receipt:termsChanged', { plan: format.plan(step.plan) }),
      detail,
    };
  }
  const { severityBefore: from, severity: to, promise } = step;
  return {
    kind: 'event',
    text: t('receipt:severityChanged', { from, to }),
    detail:
      promise && step.effect !== 'breach_stays'
        ? `${t('receipt:severityTarget', { duration: promisedDuration(t, promise) })}. ${detail}`
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

function describeAnswer(t: Translate, { marginMs }: StepOf<'answered'>): ReceiptLine {
  if (marginMs === null) return { kind: 'met', text: t('receipt:answered') };
  const duration = describeDuration(t, Math.abs(marginMs));
  return marginMs >= 0
    ? {
        kind: 'met',
        text: t('receipt:answeredInTime'),
        detail: t('receipt:answeredEarly', { duration }),
      }
    : {
        kind: 'missed',
        text: t('receipt:answeredLate'),
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
