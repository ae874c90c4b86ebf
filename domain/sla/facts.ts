import type { ClockEvent, Opened, SeverityChanged, TermsChanged } from './events.ts';

export type Change = SeverityChanged | TermsChanged;

/** What of a history decides its first-answer clock. */
export interface Facts {
  readonly opened: Opened;
  /** Starts of all calls, in the order they were logged. */
  readonly calls: readonly number[];
  readonly changes: readonly Change[];
  readonly answeredAt: number | null;
  readonly endedAt: number | null;
}

/**
 * The first qualified answer or end is final: what is recorded after it, or happened after it but was
 * recorded before (a backdated answer), no longer counts.
 * @throws RangeError for a history that does not begin with `opened`
 */
export function gatherFacts(events: readonly ClockEvent[]): Facts {
  const [opened, ...rest] = events;
  if (opened?.kind !== 'opened') throw new RangeError('a history begins with its opening');
  const final = rest.findIndex(isFinal);
  const last = rest[final];
  const until = last?.at ?? Number.POSITIVE_INFINITY;
  const counted = (final < 0 ? rest : rest.slice(0, final)).filter(({ at }) => at <= until);
  return {
    opened,
    calls: [
      ...callAtCreation(opened),
      ...counted.filter((event) => event.kind === 'call_logged').map(({ at }) => at),
    ],
    changes: counted.filter(
      (event) => event.kind === 'severity_changed' || event.kind === 'terms_changed',
    ),
    answeredAt: last?.kind === 'answered' ? last.at : null,
    endedAt: last?.kind === 'ended' ? last.at : null,
  };
}

function isFinal(event: ClockEvent): boolean {
  return event.kind === 'ended' || (event.kind === 'answered' && event.qualified);
}

function callAtCreation(opened: Opened): number[] {
  if (opened.calledAt !== undefined) return [opened.calledAt];
  return opened.channel === 'phone' ? [opened.at] : [];
}

/** The earliest call is the one that counts; null where nobody called. */
export function earliestCall(facts: Facts): number | null {
  return facts.calls.length > 0 ? Math.min(...facts.calls) : null;
}
