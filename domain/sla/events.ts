import type { Severity } from '../plans/index.ts';
import type { BreachReason } from './breach.ts';
import type { ClockKind, ClockTerms } from './terms.ts';

/** Instants are epoch ms, UTC. Replay takes events in the order they were recorded and judges by `at`. */
export interface Opened {
  readonly kind: 'opened';
  readonly at: number;
  readonly severity: Severity;
  readonly channel: 'portal' | 'email' | 'phone';
  /** Start of a call already known at creation; by phone, of the call that created the request. */
  readonly calledAt?: number;
  /** R4: it goes on from an ended request. */
  readonly followUp?: FollowedUp;
}

/**
 * R4, K3: which request a follow-up goes on from, and what it took of the contract's quota: none, as the first one of a
 * request, or an incident; `standard` where the contract could carry it no more, null where there was none.
 */
export interface FollowedUp {
  /** Like `PD-20440`. */
  readonly of: string;
  readonly incident: 'none' | 'taken' | 'standard' | null;
}

export interface CallLogged {
  readonly kind: 'call_logged';
  /** Start of the call, which may be earlier than its logging. */
  readonly at: number;
  readonly loggedAt?: number;
  /** Its place in the history, where a correction may name it. */
  readonly seq?: number;
}

/** The call `corrects` began at `startedAt`; null: there was none. */
export interface CallCorrected {
  readonly kind: 'call_corrected';
  readonly at: number;
  readonly corrects: number;
  readonly startedAt: number | null;
}

export interface SeverityChanged {
  readonly kind: 'severity_changed';
  readonly at: number;
  readonly to: Severity;
}

export interface TermsChanged {
  readonly kind: 'terms_changed';
  readonly at: number;
  readonly terms: ClockTerms;
  /** Another contract where nothing is said, or the calendars of a later catalogue. */
  readonly cause?: 'contract' | 'catalogue';
  /** Staff gave a reason, so the due time may move later than promised, or away (`P8`). */
  readonly staffReason?: boolean;
}

/** Staff wrote to the customer. */
export interface Answered {
  readonly kind: 'answered';
  readonly at: number;
  /** Whoever answers says so (`P5`). */
  readonly qualified: boolean;
  /** A question awaits the customer's reply, a solution their word on it; else it only answers. */
  readonly as?: 'question' | 'solution';
  /** Its place in the history, where a correction may name it. */
  readonly seq?: number;
}

/** The answer `corrects` was marked wrongly. */
export interface AnswerCorrected {
  readonly kind: 'answer_corrected';
  readonly at: number;
  readonly corrects: number;
  readonly qualified: boolean;
}

/** A reply, or word that a solution is none. */
export interface CustomerWrote {
  readonly kind: 'customer_wrote';
  readonly at: number;
}

/** Staff go on without waiting for the customer. */
export interface Continued {
  readonly kind: 'continued';
  readonly at: number;
}

/** Cancelled, closed or lapsed. */
export interface Ended {
  readonly kind: 'ended';
  readonly at: number;
}

/** One clock of a request, by name. */
interface NamesClock {
  readonly at: number;
  readonly clock: ClockKind;
  readonly cycle: number;
}

export interface BreachExplained extends NamesClock {
  readonly kind: 'breach_explained';
  readonly reason: BreachReason;
}

/** Somebody asks to leave a promise out of the count. */
export interface DisputeOpened extends NamesClock {
  readonly kind: 'dispute_opened';
}

/** A second person says whether it is. */
export interface DisputeDecided extends NamesClock {
  readonly kind: 'dispute_decided';
  readonly accepted: boolean;
}

export type ClockEvent =
  | Opened
  | CallLogged
  | CallCorrected
  | SeverityChanged
  | TermsChanged
  | Answered
  | AnswerCorrected
  | CustomerWrote
  | Continued
  | Ended
  | BreachExplained
  | DisputeOpened
  | DisputeDecided;
