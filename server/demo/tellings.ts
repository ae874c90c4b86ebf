import type { Plan } from '../../domain/plans/index.ts';
import {
  answering,
  companies,
  type Member,
  memberCalled,
  type SampleCompany,
  type SampleLanguage,
} from './cast/index.ts';
import type { Chance } from './chance.ts';
import { addWorking, DAY, HOUR, MINUTE, workedAgo } from './hours.ts';
import { type Calendars, clockCalendar, type Telling, targetOf } from './script.ts';
import { type Case, type Story, stories } from './stories/index.ts';
import { type Stage, type Today, today } from './today.ts';

/** How far back the sample goes. */
const DAYS = 60;

export interface Around {
  now: number;
  chance: Chance;
  calendars: Calendars;
  plan(id: string): Plan;
}

interface Told {
  story: Story;
  words: Case;
  language: SampleLanguage;
}

/** Every request of the sample, oldest first. */
export function tellings(around: Around): Telling[] {
  const cases = (Object.keys(stories) as SampleLanguage[]).flatMap((language) =>
    stories[language].flatMap((story) => story.cases.map((words) => ({ story, words, language }))),
  );
  const ofToday = today.map((wanted) => {
    const found = cases.find(({ words }) => words.subject === wanted.subject);
    if (!found) throw new Error(`no story has the subject “${wanted.subject}”`);
    return { found, telling: tellingOfToday(found, wanted, around) };
  });
  const used = new Set(ofToday.map(({ found }) => found));
  const past = pastTellings(
    cases.filter((told) => !used.has(told)),
    around,
  );
  return [...past, ...ofToday.map(({ telling }) => telling)].sort((a, b) => a.sentAt - b.sentAt);
}

function tellingOfToday(told: Told, wanted: Today, around: Around): Telling {
  const { company, member: customer } = memberCalled(wanted.from);
  const { calendars, chance, now } = around;
  const from = {
    ...told,
    company,
    customer,
    premium: company.contract !== null && customer.namedContact,
  };
  const plan = planFor(company, from.premium, around);
  const facts = { plan, premium: from.premium, story: told.story };
  const target = (targetOf(facts)?.minutes ?? 0) * MINUTE;
  const calendar = clockCalendar(facts, calendars);
  const gone =
    wanted.left === undefined ? (wanted.hoursAgo ?? 1) * HOUR : target - wanted.left * MINUTE;
  const counted = wanted.left === undefined ? calendars.staff : calendar;
  const answered = !['new', 'taken', 'noted'].includes(wanted.stage);
  const soon = Math.min(target > 0 ? target * 0.7 : gone, gone * 0.4);
  return {
    ...from,
    plan,
    engineer: wanted.by ?? chance.pick(answering[told.language]),
    stage: wanted.stage,
    sentAt: workedAgo(counted, now, gone),
    answersIn: answered ? soon : gone,
    participant: wanted.participant ? memberCalled(wanted.participant).member.email : null,
  };
}

const planFor = (company: SampleCompany, premium: boolean, { plan }: Around): Plan =>
  plan(premium && company.contract ? company.contract.planId : 'standard');

/** What was before today: spread over the weeks, to each company its share, premium while it has incidents. */
function pastTellings(cases: readonly Told[], around: Around): Telling[] {
  const { chance, now } = around;
  const decks = new Map<SampleLanguage, SampleCompany[]>();
  const budgets = new Map(companies.map((company) => [company, budgetOf(company)]));
  return chance.shuffled(cases).map((told, i) => {
    const company = draw(decks, told.language, chance);
    const customer = chance.pick(company.members);
    const budget = budgets.get(company) ?? 0;
    const premium = customer.namedContact && budget > 0 && chance.falls(0.9);
    if (premium) budgets.set(company, budget - 1);
    const plan = planFor(company, premium, around);
    const facts = { plan, premium, story: told.story };
    const sentAt = sentOn(
      now - DAYS * DAY + ((i + chance.next()) / cases.length) * (DAYS - 1.5) * DAY,
      told,
      customer,
      around,
    );
    const daysOld = (now - sentAt) / DAY;
    return {
      ...told,
      company,
      customer,
      engineer: chance.pick(answering[told.language]),
      premium,
      plan,
      stage: stageOf(told.story, daysOld, plan, chance),
      sentAt,
      answersIn: answersIn(targetOf(facts)?.minutes ?? null, daysOld, chance),
      participant: chance.falls(0.12)
        ? (company.members.find((member) => member !== customer)?.email ?? null)
        : null,
    };
  });
}

/** A quarter of the year's incidents at most, so that everybody has some left. */
function budgetOf({ contract }: SampleCompany): number {
  const budgets: Record<string, number> = { start: 3, plus: 7, business: 21 };
  return contract ? (budgets[contract.planId] ?? Number.POSITIVE_INFINITY) : 0;
}

/** Like cards: each company comes up as often as its share says. */
function draw(
  decks: Map<SampleLanguage, SampleCompany[]>,
  language: SampleLanguage,
  chance: Chance,
): SampleCompany {
  const deck = decks.get(language) ?? [];
  if (deck.length === 0) {
    const own = companies.filter(({ members }) => members[0]?.language === language);
    deck.push(...chance.shuffled(own.flatMap((company) => Array(company.share).fill(company))));
    decks.set(language, deck);
  }
  return deck.pop() as SampleCompany;
}

/** A moment in the sender's office hours; what is critical comes at any hour. */
function sentOn(
  about: number,
  { story }: Told,
  customer: Member,
  { now, calendars, chance }: Around,
): number {
  const anyHour = story.severity === 1 && chance.falls(0.5);
  const calendar = anyHour ? calendars.always : calendars.office(customer.timeZone);
  let at = addWorking(calendar, about, Math.round(chance.between(1, 8 * 60)) * MINUTE);
  while (at > now - 1.2 * DAY) at -= 7 * DAY;
  return Math.floor(at / MINUTE) * MINUTE;
}

/** About one promise in fifteen was broken. */
function answersIn(target: number | null, daysOld: number, chance: Chance): number {
  if (target === null) return Math.round(chance.between(40, 420)) * MINUTE;
  const late = daysOld > 6 && chance.falls(0.07);
  return (
    Math.round(target * (late ? chance.between(1.04, 1.5) : chance.between(0.12, 0.92))) * MINUTE
  );
}

function stageOf(story: Story, daysOld: number, plan: Plan, chance: Chance): Stage {
  const dice = chance.next();
  const asked = story.conversation.some(([kind]) => kind === 'question');
  if (daysOld > plan.waitingDays.customer + 4 && asked && dice < 0.12) return 'no_info';
  if (daysOld > 4 && dice > 0.93) return 'withdrawn';
  if (daysOld > 4 && dice > 0.87) return 'cancelled';
  if (daysOld > plan.waitingDays.confirmation + 3 && dice > 0.79) return 'unconfirmed';
  if (daysOld < 5 && dice < 0.4) return 'solved';
  return 'closed';
}
