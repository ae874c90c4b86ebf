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
}

export interface CallLogged {
  readonly kind: 'call_logged';
  /** Start of the call, which may be earlier than its logging. */
  readonly at: number;
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
  /** Staff gave a reason, so the due time may move later than promised, or away (`P8`). */
  readonly staffReason?: boolean;
}

export interface Answered {
  readonly kind: 'answered';
  readonly at: number;
  /** Whoever answers says so (`P5`). */
  readonly qualified: boolean;
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
  | SeverityChanged
  | TermsChanged
  | Answered
  | Ended
  | BreachExplained
  | DisputeOpened
  | DisputeDecided;
