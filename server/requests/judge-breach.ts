import type { MakeMove } from '../../api/requests.ts';
import { type Clock, type Clocks, clockStanding } from '../../domain/sla/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { MoveDeed } from './act.ts';
import type { Held } from './rows.ts';

type Made<Move extends MakeMove['move']> = Extract<MakeMove, { move: Move }>;
type Named = Pick<Made<'dispute'>, 'clock' | 'cycle'>;

/** Why a promise was broken; said again, the last word holds. Error: not_broken. */
export async function explainBreach(
  made: Made<'explain_breach'>,
  clocks: Promise<Clocks>,
  now: number,
): Promise<MoveDeed> {
  const { clock, cycle, breachReason, comment } = made;
  broken(await clocks, made, now);
  return {
    kind: 'breach_explained',
    terms: { clock, cycle, reason: breachReason },
    ...(comment ? { content: { reason: comment } } : {}),
  };
}

/** Asks to leave a broken promise out of the count. Errors: not_broken, already_disputed. */
export async function openDispute(
  made: Made<'dispute'>,
  clocks: Promise<Clocks>,
  now: number,
): Promise<MoveDeed> {
  const { clock, cycle, reason } = made;
  if (broken(await clocks, made, now).dispute !== null) throw new ProblemError('already_disputed');
  return { kind: 'dispute_opened', terms: { clock, cycle }, content: { reason } };
}

/** Nobody decides what they asked for themselves. Errors: no_open_dispute, second_person_needed. */
export function decideDispute(
  made: Made<'decide_dispute'>,
  { history }: Held,
  personId: string,
): MoveDeed {
  const { clock, cycle, accepted, reason } = made;
  const last = history.findLast(
    ({ kind, terms }) =>
      kind.startsWith('dispute_') && terms.clock === clock && terms.cycle === cycle,
  );
  if (last?.kind !== 'dispute_opened') throw new ProblemError('no_open_dispute');
  if (last.actorId === personId) throw new ProblemError('second_person_needed');
  return {
    kind: 'dispute_decided',
    terms: { clock, cycle, accepted },
    content: { reason },
  };
}

function broken(clocks: Clocks, { clock, cycle }: Named, now: number): Clock {
  const found = clocks.find((one) => one.kind === clock && one.cycle === cycle);
  const standing = found && clockStanding(found, now);
  if (standing !== 'missed' && standing !== 'overdue') throw new ProblemError('not_broken');
  return found as Clock;
}
