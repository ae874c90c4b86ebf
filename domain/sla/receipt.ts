import type { GapReason } from '../calendar/index.ts';
import type { Names } from '../names.ts';
import type { Severity } from '../plans/index.ts';
import type { Cause } from './course.ts';
import type { FollowedUp, Opened } from './events.ts';
import type { Pause } from './pauses.ts';
import type { ChangeEffect } from './promise.ts';
import type { ClockKind } from './terms.ts';

/** A target in words' terms: so long, in working time or around the clock. */
export interface PromisedTime {
  readonly ms: number;
  readonly working: boolean;
}

/** Instants are epoch ms, UTC. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export type ReceiptStep =
  | {
      readonly code: 'sent';
      readonly at: number;
      readonly severity: Severity;
      readonly channel: Opened['channel'];
      readonly plan: string;
      readonly promise: PromisedTime | null;
      /** R4: only of a follow-up. */
      readonly followUp?: FollowedUp;
    }
  /** A clock that begins while the request is at work. */
  | {
      readonly code: 'began';
      readonly at: number;
      readonly cause: Exclude<Cause, 'opened'>;
      readonly severity: Severity;
      readonly plan: string;
      readonly promise: PromisedTime | null;
    }
  /** `loggedAt`: where that was later than the call. */
  | {
      readonly code: 'call';
      readonly at: number;
      readonly startedClock: boolean;
      readonly loggedAt: number | null;
    }
  /** `at` is when it was corrected; `before` and `startedAt` are null where there was no call. */
  | {
      readonly code: 'call_corrected';
      readonly at: number;
      readonly before: number | null;
      readonly startedAt: number | null;
    }
  /** The answer at `answeredAt` was a qualified one or was none, against what was said before. */
  | {
      readonly code: 'answer_corrected';
      readonly at: number;
      readonly answeredAt: number;
      readonly qualified: boolean;
    }
  | {
      readonly code: 'severity_changed';
      readonly at: number;
      readonly severityBefore: Severity;
      readonly severity: Severity;
      readonly promise: PromisedTime | null;
      readonly effect: ChangeEffect;
      readonly dueAt: number | null;
    }
  | {
      readonly code: 'terms_changed';
      readonly at: number;
      readonly cause: 'contract' | 'catalogue';
      readonly plan: string;
      readonly effect: ChangeEffect;
      readonly dueAt: number | null;
    }
  /** A 24/7 clock outside opening hours: until a call or the opening, whichever came first. */
  | ({ readonly code: 'waits'; readonly at: number } & Span)
  | { readonly code: 'opening_started'; readonly at: number }
  | ({ readonly code: 'counted'; readonly at: number; readonly ms: number } & Span)
  | ({
      readonly code: 'not_counted';
      readonly at: number;
      readonly reason: GapReason;
      readonly notes: readonly Names[];
    } & Span)
  /** Time that lay with the customer; `to` is null while it does. */
  | {
      readonly code: 'paused';
      readonly at: number;
      readonly from: number;
      readonly to: number | null;
      readonly reason: Pause['reason'];
    }
  | { readonly code: 'due'; readonly at: number }
  /** `marginMs`: time from the answer to the due time, negative where late, null without a promise. */
  | { readonly code: 'answered'; readonly at: number; readonly marginMs: number | null }
  | { readonly code: 'stopped'; readonly at: number };

export interface ReceiptWarning {
  readonly code: 'yearUnconfirmed';
  /** Calendar id. */
  readonly calendar: string;
  readonly year: number;
}

/**
 * Why the due time is what it is, as plain JSON with nothing personal in it. The counted intervals are
 * those of the run that gives the due time: disjoint, in order, and `targetMs` in sum at the due time;
 * an earlier answer, end or pause cuts them short.
 */
export interface Receipt {
  readonly kind: ClockKind;
  readonly steps: readonly ReceiptStep[];
  /** Id of the calendar the target is counted on; null where nothing is promised. */
  readonly calendar: string | null;
  /** The zone people read the instants in. */
  readonly zone: string;
  readonly targetMs: number | null;
  readonly countedMs: number;
  readonly warnings: readonly ReceiptWarning[];
}
