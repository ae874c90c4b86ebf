import type { Names } from '../names.ts';

export const SEVERITIES = [1, 2, 3, 4] as const;
export const OFF_HOURS_STARTS = ['call', 'creation'] as const;
export const CHANNELS = ['portal', 'email', 'phone', 'account_manager'] as const;
export const SIGNATURE_LANES = ['standard', 'expedited'] as const;
export const EXTRAS = [
  'account_manager',
  'signature_progress',
  'custom_fixes',
  'health_check',
  'daily_report',
  'quarterly_report',
] as const;

/** 1 critical … 4 low (`P4`). */
export type Severity = (typeof SEVERITIES)[number];
/** What starts a 24/7 clock outside opening hours (`P3`). */
export type OffHoursStart = (typeof OFF_HOURS_STARTS)[number];
export type Channel = (typeof CHANNELS)[number];
export type SignatureLane = (typeof SIGNATURE_LANES)[number];
export type Extra = (typeof EXTRAS)[number];

/** What a file may be where a plan says nothing, in gigabytes. */
const LARGEST_FILE_GB = 20;

/** A promised time to a qualified answer: minutes on a calendar (`P2`). */
export interface Target {
  /** Calendar id. */
  readonly calendar: string;
  readonly minutes: number;
}

/** null: handled in reasonable time, no deadline is shown or promised (`P2`). */
export type Targets = { readonly [severity in Severity]: Target | null };

export const MORE_CLOCK_KINDS = ['next_answer', 'regular_update', 'solution'] as const;

/** A promise besides the first qualified answer (`P6`). */
export interface MoreClock {
  readonly kind: (typeof MORE_CLOCK_KINDS)[number];
  readonly targets: Targets;
  /** Whether the time in which the customer is awaited does not count. */
  readonly pausesWhileAwaiting: boolean;
}

/** A commercial tier: what a contract of it promises. All of it is the operator's data. */
export interface Plan {
  readonly id: string;
  readonly names: Names;
  /** Order of premium requests in the queue; 0 is the common queue. */
  readonly rank: number;
  /** A contract year; 0: the plan has none. */
  readonly premiumIncidents: number | 'unlimited';
  readonly namedContacts: number;
  /** Calendar id: outside it a 24/7 clock waits for a call (`P3`). */
  readonly openingHours: string;
  /** Calendar ids. */
  readonly coverage: { readonly [severity in Severity]: string };
  readonly targets: Targets;
  readonly offHoursStart: OffHoursStart;
  /** At most one of each kind. */
  readonly moreClocks: readonly MoreClock[];
  readonly channels: readonly Channel[];
  readonly signatureLane: SignatureLane;
  readonly extras: readonly Extra[];
  /**
   * Calendar days until a request waiting for the customer lapses, and how many before that they are reminded (`R4`);
   * two where nothing is said, 0 for never.
   */
  readonly waitingDays: {
    readonly customer: number;
    readonly confirmation: number;
    readonly reminder?: number;
  };
  /** The largest file of a request, in gigabytes (10^9 bytes); 20 where nothing is said (`R2`). */
  readonly largestFileGb?: number;
  /** Share of the target after which the request counts as due soon (`A4`), between 0 and 1. */
  readonly firstWarning: number;
}

/** What one file of a request may be, in gigabytes (`R2`). */
export const largestFileOf = ({ largestFileGb }: Pick<Plan, 'largestFileGb'>): number =>
  largestFileGb ?? LARGEST_FILE_GB;
