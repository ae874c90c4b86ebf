import type { ClockSummary } from '../../api/clock.ts';
import type { RequestEntry } from '../../api/requests.ts';

/** What was said of one broken promise: the last words that hold. */
export interface Judgement {
  explained: RequestEntry | undefined;
  asked: RequestEntry | undefined;
  /** Undefined while nobody has decided on what was asked. */
  decided: RequestEntry | undefined;
}

export function judgementOf(
  entries: readonly RequestEntry[],
  { kind, cycle }: Pick<ClockSummary, 'kind' | 'cycle'>,
): Judgement {
  const last = (what: RequestEntry['kind']) =>
    entries.findLast(
      (entry) =>
        entry.kind === what &&
        !entry.undone &&
        entry.clock?.kind === kind &&
        entry.clock.cycle === cycle,
    );
  const asked = last('dispute_opened');
  const decided = last('dispute_decided');
  return {
    explained: last('breach_explained'),
    asked,
    decided: asked && decided && decided.seq > asked.seq ? decided : undefined,
  };
}
