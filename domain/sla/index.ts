export { type Alarm, type AlarmStep, alarmsOf } from './alarms.ts';
export { BREACH_REASONS, type BreachReason } from './breach.ts';
export {
  type ClockStanding,
  callWouldStartIt,
  clockStanding,
} from './clock-standing.ts';
export { describeDuration, type Translate } from './describe-duration.ts';
export { describeReceipt, type ReceiptLine, type ReceiptLineKind } from './describe-receipt.ts';
export { dueAt } from './due-at.ts';
export type {
  AnswerCorrected,
  Answered,
  BreachExplained,
  CallCorrected,
  CallLogged,
  ClockEvent,
  Continued,
  CustomerWrote,
  DisputeDecided,
  DisputeOpened,
  Ended,
  FollowedUp,
  Opened,
  SeverityChanged,
  TermsChanged,
} from './events.ts';
export { leadingClock } from './leading-clock.ts';
export type { ChangeEffect } from './promise.ts';
export type { PromisedTime, Receipt, ReceiptStep, ReceiptWarning } from './receipt.ts';
export { type ReceiptFormat, receiptFormat } from './receipt-format.ts';
export {
  CLOCK_STATES,
  type Clock,
  type ClockState,
  type Clocks,
  replayClocks,
} from './replay-clock.ts';
export {
  type Calendars,
  CLOCK_KINDS,
  type ClockKind,
  type ClockTerms,
  calendarOf,
  clockTerms,
  type PinnedTerms,
  pinnedTerms,
} from './terms.ts';
export { DISPUTE_STATES, type DisputeState } from './verdicts.ts';
