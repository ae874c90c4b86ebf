import { type SampleLanguage, staffAddress } from './cast/index.ts';
import { addWorking, HOUR, MINUTE } from './hours.ts';
import { type Calendars, isFirstAnswer, type Step, type Telling, targetOf } from './script.ts';
import { type Phrases, phrases } from './words.ts';

/** A request with everything that happens on it after its sending, in order. */
export interface Script {
  telling: Telling;
  steps: readonly Step[];
}

/** What was wrong on a request and was set right. */
interface Episode {
  languages: readonly SampleLanguage[];
  /** The steps with it; null where it does not fit. */
  tell(script: Script, words: Phrases, calendars: Calendars): readonly Step[] | null;
}

/** Who manages contracts, by the language of the customer. */
const managers: Readonly<Record<SampleLanguage, string>> = {
  ru: staffAddress('marina'),
  en: staffAddress('grace'),
  es: staffAddress('rafael'),
};

const callLoggedLate: Episode = {
  languages: ['ru', 'en'],
  tell({ telling, steps }, words) {
    const call = steps.find(isCall);
    if (!call || !isKept(telling) || !isAnswered(steps, telling.sentAt + 26 * MINUTE)) return null;
    const startedAt = instant(telling.sentAt + 2 * MINUTE);
    const made = { move: 'log_call', startedAt, reason: words.callLoggedLate } as const;
    return replaced(steps, call, { ...call, at: telling.sentAt + 22 * MINUTE, made });
  },
};

const callCorrected: Episode = {
  languages: ['en', 'ru'],
  tell({ telling, steps }, words) {
    const call = steps.find(isCall);
    if (!call || !isKept(telling) || !isAnswered(steps, telling.sentAt + 20 * MINUTE)) return null;
    const after = (minutes: number) => telling.sentAt + minutes * MINUTE;
    const made = { move: 'log_call', startedAt: instant(after(1)) } as const;
    const correction = {
      move: 'correct_call',
      startedAt: instant(after(8)),
      reason: words.callCorrected,
    } as const;
    return replaced(
      steps,
      call,
      { ...call, at: after(10), made },
      { at: after(16), by: call.by, made: correction },
    );
  },
};

/** “We are looking at it” was marked as a qualified answer. */
const markedTooEarly: Episode = {
  languages: ['ru', 'en', 'es'],
  tell({ telling, steps }, words) {
    const looking = steps.find(({ made }) => !made.move && made.qualified === false);
    if (!looking || looking.made.move || !targetOf(telling)) return null;
    return remarked(steps, looking, true, words.notQualified);
  },
};

const markedTooLate: Episode = {
  languages: ['es'],
  tell({ telling, steps }, words) {
    const answer = steps.find(isFirstAnswer);
    if (!answer || !targetOf(telling)) return null;
    return remarked(steps, answer, false, words.qualifiedAfterAll);
  },
};

const contractChanged: Episode = {
  languages: ['ru', 'es'],
  tell({ telling, steps }, words, { staff }) {
    const { premium, customer, company, sentAt, story, stage, language } = telling;
    const at = addWorking(staff, sentAt, 15 * MINUTE);
    const mayChoose = !premium && customer.namedContact && company.contract !== null;
    const inTime = isAnswered(steps, at) && telling.answersIn < 5 * HOUR && story.severity > 2;
    if (!mayChoose || !inTime || !['closed', 'solved'].includes(stage)) return null;
    const made = { move: 'change_contract', reason: words.contractChanged } as const;
    return [...steps, { at, by: managers[language], made }];
  },
};

const incidentReturned: Episode = {
  languages: ['en', 'es'],
  tell({ telling, steps }, words, { staff }) {
    const { premium, plan, stage, language } = telling;
    const last = steps.at(-1);
    const counts = premium && plan.premiumIncidents !== 'unlimited';
    if (!last || !counts || stage !== 'closed') return null;
    const made = { move: 'return_incident', reason: words.incidentReturned } as const;
    return [...steps, { at: addWorking(staff, last.at, 2 * HOUR), by: managers[language], made }];
  },
};

const episodes = [
  callLoggedLate,
  callCorrected,
  markedTooEarly,
  markedTooLate,
  contractChanged,
  incidentReturned,
];

/** Each episode on the newest finished request it fits, in each of its languages, and no two on one request. */
export function withEpisodes(
  scripts: readonly Script[],
  calendars: Calendars,
  now: number,
): readonly Script[] {
  const told = new Map<Telling, readonly Step[]>();
  for (const { languages, tell } of episodes) {
    for (const language of languages) {
      const own = scripts.filter(
        ({ telling }) => telling.language === language && !told.has(telling),
      );
      for (const script of own.reverse()) {
        const steps = tell(script, phrases[language], calendars);
        if (!steps?.every(({ at }) => at < now)) continue;
        told.set(script.telling, inOrder(steps));
        break;
      }
    }
  }
  return scripts.map(({ telling, steps }) => ({ telling, steps: told.get(telling) ?? steps }));
}

const instant = (at: number): string => new Date(at).toISOString();

const inOrder = (steps: readonly Step[]): Step[] => steps.toSorted((a, b) => a.at - b.at);

const isCall = ({ made }: Step): boolean => made.move === 'log_call';

const isKept = (telling: Telling): boolean =>
  telling.answersIn <= (targetOf(telling)?.minutes ?? 0) * MINUTE;

/** Answered at all, and after this instant. */
const isAnswered = (steps: readonly Step[], at: number): boolean => {
  const answer = steps.find(isFirstAnswer);
  return answer !== undefined && answer.at > at;
};

/** Marked this way at first, and corrected some minutes later, before anything else was written. */
function remarked(
  steps: readonly Step[],
  step: Step,
  qualified: boolean,
  reason: string,
): readonly Step[] | null {
  const next = steps.find(({ at }) => at > step.at);
  const at = step.at + 6 * MINUTE;
  if (step.made.move || (next && next.at <= at)) return null;
  const made = { move: 'correct_answer', qualified: !qualified, reason } as const;
  const marked = { ...step, made: { ...step.made, qualified } };
  return replaced(steps, step, marked, { at, by: step.by, made });
}

const replaced = (steps: readonly Step[], step: Step, ...by: Step[]): readonly Step[] =>
  steps.flatMap((one) => (one === step ? by : [one]));
