export {
  type ClockStanding,
  callWouldStartIt,
  clockStanding,
} from './clock-standing.ts';
export { describeDuration, type Translate } from './describe-duration.ts';
export { describeReceipt, type ReceiptLine, type ReceiptLineKind } from './describe-receipt.ts';
export { dueAt } from './due-at.ts';
export type {
  Answered,
  CallLogged,
  ClockEvent,
  Ended,
  Opened,
  SeverityChanged,
  TermsChanged,
} from './events.ts';
export type { ChangeEffect } from './promise.ts';
export type { PromisedTime, Receipt, ReceiptStep, ReceiptWarning } from './receipt.ts';
export { type ReceiptFormat, receiptFormat } from './receipt-format.ts';
export { type Clock, type ClockState, replayClock } from './replay-clock.ts';
export { type Calendars, type ClockTerms, clockTerms } from './terms.ts';
