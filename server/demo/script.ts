import type { MakeMove, WriteMessage } from '../../api/requests.ts';
import type { Plan, Target } from '../../domain/plans/index.ts';
import type { Member, SampleCompany, SampleLanguage } from './cast/index.ts';
import { staff, staffAddress } from './cast/index.ts';
import type { Chance } from './chance.ts';
import { addWorking, type Calendar, DAY, HOUR, isOpen, MINUTE } from './hours.ts';
import { type Case, type Line, type Story, told } from './stories/index.ts';
import type { Stage } from './today.ts';
import { phrases } from './words.ts';

/** One request that is to be told: who sent what when, and how far it came. */
export interface Telling {
  story: Story;
  words: Case;
  language: SampleLanguage;
  company: SampleCompany;
  customer: Member;
  /** Login of the engineer. */
  engineer: string;
  premium: boolean;
  plan: Plan;
  stage: Stage;
  /** Epoch ms. */
  sentAt: number;
  /** Working time from sending to the first qualified answer, on its own calendar, ms. */
  answersIn: number;
  participant: string | null;
}

/** `mentions` are e-mail addresses here. */
type Message = Omit<WriteMessage, 'sendingId'> & { move?: never };

/** Something one person does at an instant (epoch ms), by e-mail address. */
export interface Step {
  at: number;
  by: string;
  made: PlayedMove | Message | { move: 'add_participant'; email: string };
}

/** Corrections are of the newest call or answer; a request that changes its contract goes to its company's. */
export type PlayedMove =
  | Exclude<MakeMove, { move: 'correct_call' | 'correct_answer' | 'change_contract' }>
  | { move: 'correct_call'; startedAt: string | null; reason: string }
  | { move: 'correct_answer'; qualified: boolean; reason: string }
  | { move: 'change_contract'; reason: string };

export interface Calendars {
  staff: Calendar;
  always: Calendar;
  office(zone: string): Calendar;
  byId(id: string): Calendar;
}

export const targetOf = ({
  plan,
  premium,
  story,
}: Pick<Telling, 'plan' | 'premium' | 'story'>): Target | null =>
  premium ? plan.targets[story.severity] : null;

/** The calendar that the first answer is counted on; without a promise, the engineers' working day. */
export function clockCalendar(
  telling: Pick<Telling, 'plan' | 'premium' | 'story'>,
  calendars: Calendars,
): Calendar {
  const target = targetOf(telling);
  return target ? calendars.byId(target.calendar) : calendars.staff;
}

/** Everything that happens on a request after its sending, in order. */
export function scriptOf(telling: Telling, calendars: Calendars, chance: Chance): Step[] {
  const { stage, sentAt } = telling;
  const steps = [...callIfClosed(telling, calendars), ...joining(telling)];
  const engineer = staffAddress(telling.engineer);
  const answering = clockCalendar(telling, calendars);
  const onClock = (share: number) =>
    addWorking(answering, sentAt, Math.round(telling.answersIn * share));
  if (stage === 'new') return steps;
  steps.push({ at: onClock(chance.between(0.08, 0.25)), by: engineer, made: { move: 'take' } });

  const lines = [...linesUntil(stage, telling.story.conversation), ...thanks(telling, chance)];
  const first = lines.findIndex(([kind]) => isQualified(kind));
  const before = first < 0 ? lines : lines.slice(0, first);
  before.forEach((line, i) => {
    const share = 0.35 + (0.55 * (i + 1)) / (before.length + 1);
    steps.push(say(telling, line, onClock(share)));
  });
  let at = onClock(1);
  if (first >= 0) {
    steps.push(say(telling, lines[first] as Line, at));
    for (const line of lines.slice(first + 1)) {
      at = next(telling, line, at, calendars, chance);
      steps.push(say(telling, line, at));
    }
  }
  return [...steps, ...ending(telling, at, calendars, chance)].sort((a, b) => a.at - b.at);
}

/** Of steps in order the first such one ends the clock of the first response (P5). */
export const isFirstAnswer = ({ made }: Step): boolean => !made.move && made.qualified === true;

const isQualified = (kind: Line[0]) =>
  kind === 'question' || kind === 'answer' || kind === 'solution';
const isCustomers = (kind: Line[0]) => kind === 'reply' || kind === 'colleague';

/** P3: outside opening hours the customer calls, so that the clock starts. */
function callIfClosed(telling: Telling, calendars: Calendars): Step[] {
  const { plan, sentAt, stage } = telling;
  const target = targetOf(telling);
  if (!target || plan.offHoursStart !== 'call') return [];
  if (calendars.byId(target.calendar).kind !== 'always') return [];
  if (isOpen(calendars.byId(plan.openingHours), sentAt)) return [];
  const by = staffAddress(stage === 'new' ? 'grace' : telling.engineer);
  const startedAt = new Date(sentAt).toISOString();
  return [{ at: sentAt + 2 * MINUTE, by, made: { move: 'log_call', startedAt } }];
}

/** The customer adds a colleague while the request is fresh. */
function joining({ participant, customer, sentAt }: Telling): Step[] {
  if (!participant) return [];
  const made = { move: 'add_participant', email: participant } as const;
  return [{ at: sentAt + 4 * MINUTE, by: customer.email, made }];
}

/** The part of a story's conversation that has happened at a stage. */
function linesUntil(stage: Stage, conversation: readonly Line[]): readonly Line[] {
  const until = (wanted: (kind: Line[0]) => boolean, last = false) => {
    const kinds = conversation.map(([kind]) => wanted(kind));
    return conversation.slice(0, (last ? kinds.lastIndexOf(true) : kinds.indexOf(true)) + 1);
  };
  switch (stage) {
    case 'new':
    case 'taken':
    case 'cancelled':
      return [];
    case 'noted':
      return conversation.filter(([kind]) => kind === 'note').slice(0, 1);
    case 'asked':
    case 'withdrawn':
      return until((kind) => kind === 'question');
    case 'no_info':
      return until((kind) => kind === 'question' || kind === 'solution');
    case 'replied':
      return until(isCustomers);
    case 'answered':
      return until((kind) => kind === 'answer', true);
    case 'solved':
    case 'unconfirmed':
    case 'closed':
      return until((kind) => kind === 'solution', true);
  }
}

/** Some say thank you before they confirm. A reply resumes (R4), so the engineer marks the solution once more. */
function thanks({ stage, story, language }: Telling, chance: Chance): Line[] {
  const last = story.conversation.at(-1);
  if (stage !== 'closed' || last?.[0] !== 'reply' || !chance.falls(0.4)) return [];
  return [last, ['solution', chance.pick(phrases[language].confirm)]];
}

/** When the next line is written: by customers in their office hours, where it burns at any hour. */
function next(
  { story, customer }: Telling,
  [kind]: Line,
  after: number,
  calendars: Calendars,
  chance: Chance,
): number {
  const burns = story.severity === 1;
  const theirs = isCustomers(kind) ? calendars.office(customer.timeZone) : calendars.staff;
  const longest = kind === 'solution' ? 420 : 150;
  const minutes = Math.round(chance.between(8, burns ? 70 : longest));
  return addWorking(burns ? calendars.always : theirs, after, minutes * MINUTE);
}

function say(telling: Telling, [kind, text]: Line, at: number): Step {
  const { company, customer, engineer, words } = telling;
  const { body, mentions } = naming(told(text, words), staffAddress(engineer));
  if (kind === 'reply') return { at, by: customer.email, made: { kind, body } };
  if (kind === 'colleague')
    return { at, by: colleagueOf(company, customer), made: { kind: 'reply', body } };
  const by = staffAddress(engineer);
  if (kind === 'note') return { at, by, made: { kind, body, mentions } };
  if (kind === 'looking') return { at, by, made: { kind: 'answer', body, qualified: false } };
  return { at, by, made: { kind, body, qualified: true } };
}

const colleagueOf = (company: SampleCompany, customer: Member): string =>
  company.members.find(({ email, seesAllRequests }) => seesAllRequests && email !== customer.email)
    ?.email ?? customer.email;

/**
 * Notes name colleagues as {@login}; the text then says the name, and the addresses stand for the ids. Where the one
 * who is named writes the note, a colleague of the same language is named instead.
 */
function naming(text: string, author: string): { body: string; mentions: string[] } {
  const mentions: string[] = [];
  const body = text.replace(/\{@(\w+)\}/g, (_braced, login: string) => {
    const named = staff.find(({ email }) => email === staffAddress(login));
    const other = staff.find(
      ({ email, language }) => email !== author && language === named?.language,
    );
    const person = named?.email === author ? other : named;
    if (!person) throw new Error(`a note names ${login}, who is not in the cast`);
    mentions.push(person.email);
    return `@${person.name}`;
  });
  return { body, mentions };
}

function ending(
  { stage, plan, language, engineer, customer }: Telling,
  last: number,
  { office, staff: working }: Calendars,
  chance: Chance,
): Step[] {
  const theirs = office(customer.timeZone);
  const by = staffAddress(engineer);
  const words = phrases[language];
  const later = (calendar: Calendar, low: number, high: number) =>
    addWorking(calendar, last, Math.round(chance.between(low, high) * 60) * MINUTE);
  switch (stage) {
    case 'closed':
      return [{ at: later(theirs, 0.2, 9), by: customer.email, made: { move: 'accept' } }];
    case 'no_info': {
      const reason = chance.pick(words.noInfo);
      if (!reason) return [];
      const at = addWorking(working, last + (plan.waitingDays.customer - 3) * DAY, HOUR);
      return [{ at, by, made: { move: 'solve_without_info', reason } }];
    }
    case 'cancelled':
      return [
        {
          at: later(working, 0.5, 3),
          by,
          made: { move: 'cancel', reason: chance.pick(words.cancelled) },
        },
      ];
    case 'withdrawn':
      return [{ at: later(theirs, 0.5, 9), by: customer.email, made: { move: 'close' } }];
    default:
      return [];
  }
}
