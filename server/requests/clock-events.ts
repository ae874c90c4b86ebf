import type { Severity } from '../../domain/plans/index.ts';
import { type WaitingDays, withoutUndone } from '../../domain/requests/index.ts';
import type {
  BreachReason,
  Calendars,
  ClockEvent,
  ClockKind,
  PinnedTerms,
} from '../../domain/sla/index.ts';
import type { EventKind } from './history.ts';

/** What the clocks need of a recorded event. */
export interface RecordedEvent {
  seq: number;
  kind: EventKind;
  occurredAt: number;
  actorId: string | null;
  terms: Record<string, unknown>;
}

/** What a request runs on: everything the clocks and the quota will ever need of the moment it was decided. */
export interface RunsOn {
  contractId: string | null;
  planId: string;
  planRank: number;
  premium: boolean;
  /** The edition of the catalogue whose calendars count; the plan is the contract's, of the edition it was signed on. */
  catalogueVersion: number;
  clock: PinnedTerms;
  /** How long its customer is waited for (R4); not in histories that began before anything ended by itself. */
  waitingDays?: WaitingDays;
}

/** What `opened` pins (P7). */
export interface OpenedTerms extends RunsOn {
  /** The request's, so that its history cannot be given to another; not in histories that began before this was said. */
  number?: number;
  /** The category and the queue it went to; not in histories that began when there was one kind of request (R1). */
  category?: string;
  queue?: string;
  severity: Severity;
  channel: 'portal' | 'email' | 'phone';
}

/** What `terms_changed` pins (P8): another contract, or the calendars of a later catalogue. */
export interface ChangedTerms extends RunsOn {
  cause: 'contract' | 'catalogue';
  /** The contract is the one it ran on before, and has changed itself: its plan, or the version of that. */
  sameContract?: true;
  /** Staff gave a reason: the due time may be later than promised. */
  staffReason: boolean;
}

/** The calendars of a catalogue's edition. */
type CalendarsOf = (catalogueVersion: number) => Calendars;

/** A history as the clocks read it, in the order it was recorded; what was taken back never was. */
export const clockEvents = (
  history: readonly RecordedEvent[],
  calendarsOf: CalendarsOf,
): ClockEvent[] => withoutUndone(history).flatMap((event) => clockEvent(event, calendarsOf));

function clockEvent(event: RecordedEvent, calendarsOf: CalendarsOf): ClockEvent[] {
  const { seq, kind, occurredAt: at, terms } = event;
  switch (kind) {
    case 'opened': {
      const { severity, channel } = terms as unknown as OpenedTerms;
      return [{ kind: 'opened', at, severity, channel }];
    }
    case 'call_logged':
      return [{ kind, seq, at: Number(terms.startedAt), loggedAt: at }];
    case 'call_corrected': {
      const { corrects, startedAt } = terms as { corrects: number; startedAt: number | null };
      return [{ kind, at, corrects, startedAt }];
    }
    case 'answer_corrected': {
      const { corrects, qualified } = terms as { corrects: number; qualified: boolean };
      return [{ kind, at, corrects, qualified }];
    }
    case 'severity_changed':
      return [{ kind: 'severity_changed', at, to: terms.to as Severity }];
    case 'terms_changed': {
      const { clock, catalogueVersion, cause, staffReason } = terms as unknown as ChangedTerms;
      const changed = { ...clock, calendars: calendarsOf(catalogueVersion) };
      return [{ kind, at, terms: changed, cause, staffReason }];
    }
    case 'answered':
      return [{ kind, seq, at, qualified: terms.qualified === true }];
    case 'asked':
      return [{ kind: 'answered', as: 'question', seq, at, qualified: terms.qualified === true }];
    case 'solution_provided':
      return [{ kind: 'answered', as: 'solution', seq, at, qualified: terms.qualified === true }];
    case 'replied':
    case 'resumed':
      return [{ kind: 'customer_wrote', at }];
    case 'continued':
      return [{ kind, at }];
    case 'accepted':
    case 'closed_by_user':
    case 'cancelled_by_support':
    case 'solved_without_info':
    case 'lapsed':
    case 'ended_with_company':
      return [{ kind: 'ended', at }];
    case 'breach_explained':
      return [{ kind, at, ...named(terms), reason: terms.reason as BreachReason }];
    case 'dispute_opened':
      return [{ kind, at, ...named(terms) }];
    case 'dispute_decided':
      return [{ kind, at, ...named(terms), accepted: terms.accepted === true }];
    default:
      return [];
  }
}

const named = ({ clock, cycle }: Record<string, unknown>) => ({
  clock: clock as ClockKind,
  cycle: Number(cycle),
});

export function openedTerms(history: readonly RecordedEvent[]): OpenedTerms {
  const [first] = history;
  if (first?.kind !== 'opened') throw new RangeError('a history begins with its opening');
  return first.terms as unknown as OpenedTerms;
}

/** What a request runs on after all changes of contract and catalogue (P8). */
export function runsOn(history: readonly RecordedEvent[]): RunsOn {
  const changed = withoutUndone(history).findLast(({ kind }) => kind === 'terms_changed');
  const terms = changed ? (changed.terms as unknown as ChangedTerms) : openedTerms(history);
  // A later change grows from it, and must not repeat what else was said with this one.
  const { contractId, planId, planRank, premium, catalogueVersion, clock, waitingDays } = terms;
  const known = { contractId, planId, planRank, premium, catalogueVersion, clock };
  return waitingDays ? { ...known, waitingDays } : known;
}

/** P8: the request came to another contract, or left its own; not where that contract changed, or the calendars did. */
export const choosesContract = ({ kind, terms }: Pick<RecordedEvent, 'kind' | 'terms'>): boolean =>
  kind === 'terms_changed' && terms.cause === 'contract' && terms.sameContract !== true;

/** Everything a history ever ran on. */
export const termsPinned = (history: readonly RecordedEvent[]): RunsOn[] =>
  history
    .filter(({ kind }) => kind === 'opened' || kind === 'terms_changed')
    .map(({ terms }) => terms as unknown as RunsOn);

/** The editions of the catalogue whose calendars a history was ever counted on. */
export const editionsRead = (history: readonly RecordedEvent[]): number[] =>
  termsPinned(history).map(({ catalogueVersion }) => catalogueVersion);

/** Ids of the calendars that these terms can be counted on. */
export function calendarsNamed({ openingHours, targets, moreClocks = [] }: PinnedTerms): string[] {
  const all = [targets, ...moreClocks.map((clock) => clock.targets)].flatMap((each) =>
    Object.values(each),
  );
  return [openingHours, ...all.flatMap((target) => (target ? [target.calendar] : []))];
}
