import type { Severity } from '../../domain/plans/index.ts';
import { withoutUndone } from '../../domain/requests/index.ts';
import type { ClockEvent, ClockTerms } from '../../domain/sla/index.ts';
import type { EventKind } from './history.ts';

/** What the clock needs of a recorded event. */
export interface RecordedEvent {
  seq: number;
  kind: EventKind;
  occurredAt: number;
  actorId: string | null;
  terms: Record<string, unknown>;
}

/** What `opened` pins (P7): everything the clock and the quota will ever need of that moment. */
export interface OpenedTerms {
  severity: Severity;
  channel: 'portal' | 'email' | 'phone';
  contractId: string | null;
  planId: string;
  planRank: number;
  premium: boolean;
  catalogueVersion: number;
  clock: ClockTerms;
}

/** A history as the clock reads it, in the order it was recorded; what was taken back never was. */
export const clockEvents = (history: readonly RecordedEvent[]): ClockEvent[] =>
  withoutUndone(history).flatMap(clockEvent);

function clockEvent({ kind, occurredAt: at, terms }: RecordedEvent): ClockEvent[] {
  switch (kind) {
    case 'opened': {
      const { severity, channel } = terms as unknown as OpenedTerms;
      return [{ kind: 'opened', at, severity, channel }];
    }
    case 'call_logged':
      return [{ kind: 'call_logged', at: Number(terms.startedAt) }];
    case 'severity_changed':
      return [{ kind: 'severity_changed', at, to: terms.to as Severity }];
    case 'answered':
    case 'asked':
    case 'solution_provided':
      return [{ kind: 'answered', at, qualified: terms.qualified === true }];
    case 'accepted':
    case 'closed_by_user':
    case 'cancelled_by_support':
    case 'solved_without_info':
      return [{ kind: 'ended', at }];
    default:
      return [];
  }
}

export function openedTerms(history: readonly RecordedEvent[]): OpenedTerms {
  const [first] = history;
  if (first?.kind !== 'opened') throw new RangeError('a history begins with its opening');
  return first.terms as unknown as OpenedTerms;
}
