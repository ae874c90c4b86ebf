import type { ClockEvent } from './events.ts';

/** What a later entry set right, beside what was said before. Instants are epoch ms; null: no such call. */
export type Correction =
  | {
      readonly kind: 'call';
      readonly at: number;
      readonly before: number | null;
      readonly startedAt: number | null;
    }
  | {
      readonly kind: 'answer';
      readonly at: number;
      readonly answeredAt: number;
      readonly qualified: boolean;
    };

export interface CorrectedHistory {
  /** As if every corrected entry had said so from the beginning. */
  readonly events: readonly ClockEvent[];
  readonly corrections: readonly Correction[];
}

/** Of several corrections of one entry the last counts; one that names no call and no answer says nothing. */
export function corrected(recorded: readonly ClockEvent[]): CorrectedHistory {
  if (!recorded.some(corrects)) return { events: recorded, corrections: [] };
  const calls = new Map<number, number | null>();
  const answers = new Map<number, { at: number; qualified: boolean }>();
  const corrections: Correction[] = [];
  for (const event of recorded) {
    if (event.kind === 'call_logged' && event.seq !== undefined) calls.set(event.seq, event.at);
    if (event.kind === 'answered' && event.seq !== undefined) answers.set(event.seq, event);
    if (event.kind === 'call_corrected') {
      const { at, startedAt } = event;
      const before = calls.get(event.corrects);
      if (before === undefined) continue;
      corrections.push({ kind: 'call', at, before, startedAt });
      calls.set(event.corrects, startedAt);
    }
    if (event.kind === 'answer_corrected') {
      const { at, qualified } = event;
      const answer = answers.get(event.corrects);
      if (!answer) continue;
      corrections.push({ kind: 'answer', at, answeredAt: answer.at, qualified });
      answers.set(event.corrects, { at: answer.at, qualified });
    }
  }
  return { events: recorded.flatMap((event) => readAs(event, calls, answers)), corrections };
}

const corrects = ({ kind }: ClockEvent): boolean =>
  kind === 'call_corrected' || kind === 'answer_corrected';

function readAs(
  event: ClockEvent,
  calls: ReadonlyMap<number, number | null>,
  answers: ReadonlyMap<number, { qualified: boolean }>,
): ClockEvent[] {
  if (corrects(event)) return [];
  if (event.kind === 'call_logged' && event.seq !== undefined) {
    const at = calls.get(event.seq);
    return typeof at === 'number' ? [{ ...event, at }] : [];
  }
  if (event.kind === 'answered' && event.seq !== undefined) {
    return [{ ...event, qualified: answers.get(event.seq)?.qualified ?? event.qualified }];
  }
  return [event];
}
