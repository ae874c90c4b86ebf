import type { BreachReason } from '../../domain/sla/index.ts';
import { staffAddress } from './cast/index.ts';
import type { Script } from './episodes.ts';
import { addWorking, DAY, HOUR, MINUTE } from './hours.ts';
import { type Calendars, clockCalendar, isFirstAnswer, type Step, targetOf } from './script.ts';
import { phrases } from './words.ts';

/** Round and round, from the newest on; first of those that were answered. */
const reasons: readonly BreachReason[] = [
  'customer_unreachable',
  'customer_unreachable',
  'customer_unreachable',
  'too_many_requests',
  'escalated_late',
  'wrongly_sorted',
  'missing_skill',
  'too_many_requests',
  'outage_of_ours',
  'too_many_requests',
  'wrongly_sorted',
  'missing_skill',
  'escalated_late',
  'other',
];
/** The newest broken promises, which nobody has explained yet. */
const UNEXPLAINED = 2;
/** What became of the disputes, of the newest of those that were answered. */
const disputes = ['asked', 'refused', 'accepted'] as const;

/** Working hours. */
const DECIDED_AFTER = 5;

const firstResponse = { clock: 'first_response', cycle: 1 } as const;

/** Broken promises get their reasons; some are asked to be left out of the count. */
export function withReasons(
  scripts: readonly Script[],
  calendars: Calendars,
  now: number,
): readonly Script[] {
  const broken = scripts.filter((script) => isBroken(script, calendars, now)).reverse();
  const over = broken.filter((script) => hoursAfter(script, DECIDED_AFTER, calendars) < now);
  const left = Math.max(0, UNEXPLAINED - (broken.length - over.length));
  const told = over.slice(left);
  const answered = told.filter(({ steps }) => steps.some(isFirstAnswer));
  const cancelled = told.filter((script) => !answered.includes(script));
  const explained = new Map(
    [...answered, ...cancelled].map((script, i) => [script, explanation(script, i, calendars)]),
  );
  return scripts.map((script) => ({
    telling: script.telling,
    steps: [...script.steps, ...(explained.get(script) ?? [])],
  }));
}

/** The first answer, or the end without one, came after the due time; a call outside opening hours began with the request. */
function isBroken({ telling, steps }: Script, calendars: Calendars, now: number): boolean {
  const target = targetOf(telling);
  const final = steps.find(
    (step) => isFirstAnswer(step) || step.made.move === 'cancel' || step.made.move === 'close',
  );
  if (!target || !final || now - final.at < DAY) return false;
  const calendar = clockCalendar(telling, calendars);
  return final.at > addWorking(calendar, telling.sentAt, target.minutes * MINUTE);
}

/** So many working hours after the end of its story. */
const hoursAfter = ({ telling, steps }: Script, hours: number, { staff }: Calendars): number =>
  addWorking(staff, steps.at(-1)?.at ?? telling.sentAt, hours * HOUR);

function explanation(script: Script, i: number, calendars: Calendars): Step[] {
  const { telling } = script;
  const words = phrases[telling.language];
  const breachReason = reasons[i % reasons.length] ?? 'other';
  const comment = words.breach[breachReason];
  const by = staffAddress(telling.engineer);
  const later = (hours: number) => hoursAfter(script, hours, calendars);
  const made = { move: 'explain_breach', ...firstResponse, breachReason } as const;
  const explained = { at: later(1), by, made: comment ? { ...made, comment } : made };
  const dispute = disputes[i];
  if (!dispute) return [explained];
  const asked = { move: 'dispute', ...firstResponse, reason: words.dispute.asked } as const;
  const opened = { at: later(2), by, made: asked };
  if (dispute === 'asked') return [explained, opened];
  const decided = {
    move: 'decide_dispute',
    ...firstResponse,
    accepted: dispute === 'accepted',
    reason: words.dispute[dispute],
  } as const;
  return [explained, opened, { at: later(DECIDED_AFTER), by: staffAddress('head'), made: decided }];
}
