import type { ContractTerms } from '../../api/contract-terms.ts';
import {
  type Calendar,
  type WeekdayHours,
  type WorkingHours,
  weeklyHours,
} from '../../domain/calendar/index.ts';
import {
  type Addition,
  largestFileOf,
  type Plan,
  SEVERITIES,
  type Target,
} from '../../domain/plans/index.ts';
import { type ClockTerms, calendarOf, describeDuration } from '../../domain/sla/index.ts';
import type { Translator } from '../platform/translations.ts';

/** Who reads, and the calendars that what they read is counted on. */
export interface Words {
  language: string;
  t: Translator;
  calendars: ClockTerms['calendars'];
}

type Promises = ContractTerms['promises'];

/** P2, P3: what a plan promises for each severity, and when its clock runs. */
export const promisesOf = (words: Words, plan: Plan): Promises =>
  SEVERITIES.map((severity) => {
    const { t, calendars } = words;
    const target = plan.targets[severity];
    const runsOn = calendarOf(words, target?.calendar ?? plan.coverage[severity]);
    const opening = calendarOf({ calendars }, plan.openingHours);
    const answer = target && {
      minutes: target.minutes,
      working: runsOn.kind !== 'always',
      words: durationOf(words, target),
    };
    return {
      severity,
      name: t(`common:severity.${severity}`),
      answer,
      words: answer?.words ?? t('terms:noDeadline'),
      clockRuns: clockRuns(words, runsOn),
      startsWithCall:
        target !== null &&
        runsOn.kind === 'always' &&
        opening.kind !== 'always' &&
        plan.offHoursStart === 'call',
    };
  });

/** P6: what is promised besides the first qualified answer. */
export const furtherPromises = (words: Words, plan: Plan): ContractTerms['furtherPromises'] =>
  plan.moreClocks.flatMap(({ kind, targets }) =>
    SEVERITIES.flatMap((severity) => {
      const target = targets[severity];
      if (!target) return [];
      const { t } = words;
      const values = {
        severity: t(`common:severity.${severity}`),
        promise: durationOf(words, target),
      };
      return [{ kind, severity, words: t(`terms:further.${kind}`, values) }];
    }),
  );

/** P3: what to do outside opening hours; null where every clock starts by itself. */
export function callWords(
  words: Words,
  plan: Plan,
  promises: Promises,
  phone: string,
): ContractTerms['call'] {
  const severities = promises.filter(({ startsWithCall }) => startsWithCall);
  if (severities.length === 0) return null;
  const opening = clockRuns(words, calendarOf(words, plan.openingHours));
  const values = {
    hours: opening.words,
    zone: opening.zone,
    severities: severities.map(({ name }) => name).join(', '),
  };
  return { words: words.t('terms:call', values), phone };
}

/** What the next plan has more, each as a line that names what holds now. */
export function additionWords(words: Words, addition: Addition): string {
  const { t } = words;
  switch (addition.what) {
    case 'incidents':
      return t('terms:adds.incidents', {
        to: incidentsWords(t, addition.to),
        from: incidentsWords(t, addition.from),
      });
    case 'target':
      return t('terms:adds.target', {
        severity: t(`common:severity.${addition.severity}`),
        to: promiseWords(words, addition.to),
        from: addition.from ? promiseWords(words, addition.from) : t('terms:noDeadline'),
      });
    case 'contacts':
      return t('terms:adds.contacts', { to: addition.to, from: addition.from });
    case 'channel':
      return t('terms:adds.channel', { channel: t(`terms:channel.${addition.channel}`) });
    case 'lane':
      return t('terms:adds.lane', { lane: t(`terms:lane.${addition.lane}`) });
    case 'file':
      return t('terms:adds.file', {
        to: gigabytes(words, addition.to),
        from: gigabytes(words, addition.from),
      });
    case 'extra':
      return t(`terms:extra.${addition.extra}`);
    case 'rank':
      return t('terms:adds.rank');
  }
}

/** R2: what a file of a request may be. */
export const fileWords = (words: Words, plan: Plan): string =>
  words.t('terms:file', { size: gigabytes(words, largestFileOf(plan)) });

/** "20 GB" in the reader's language. */
export const gigabytes = ({ language }: Pick<Words, 'language'>, size: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'gigabyte' }).format(size);

export const incidentsWords = (t: Translator, incidents: Plan['premiumIncidents']): string =>
  incidents === 'unlimited' ? t('terms:unlimited') : String(incidents);

const durationOf = (words: Words, target: Target): string =>
  describeDuration(
    words.t,
    target.minutes * 60_000,
    calendarOf(words, target.calendar).kind !== 'always',
  );

/** "2 hours, 24/7": a duration on 24/7 says so, one of working hours says it itself. */
export const promiseWords = (words: Words, target: Target): string =>
  calendarOf(words, target.calendar).kind === 'always'
    ? `${durationOf(words, target)}, ${words.t('terms:hours.always')}`
    : durationOf(words, target);

type ClockRuns = Promises[number]['clockRuns'];

function clockRuns(words: Words, calendar: Calendar): ClockRuns {
  const { t } = words;
  if (calendar.kind === 'always')
    return { always: true, words: t('terms:hours.always'), zone: null };
  const hours = weeklyHours(calendar.definition).map((group) => groupWords(words, group));
  return { always: false, words: hours.join('; '), zone: zoneWords(calendar) };
}

const groupWords = ({ language, t }: Words, { days, intervals }: WeekdayHours): string => {
  const weekday = (day: number) => weekdayName(day, language);
  const range = (from: string, to: string) => t('terms:hours.range', { from, to });
  return t('terms:hours.group', {
    days: days
      .map(({ from, to }) => (from === to ? weekday(from) : range(weekday(from), weekday(to))))
      .join(', '),
    times: intervals
      .map((interval) => interval.split('-'))
      .map(([from = '', to = '']) => range(from, to))
      .join(', '),
  });
};

/** 0 is Monday, as 5 January 1970 was. */
const weekdayName = (day: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(1970, 0, 5 + day),
  );

/** "+03:00" as "UTC+3"; names of zones as they are. */
const zoneWords = ({ definition: { zone } }: WorkingHours): string =>
  zone.replace(
    /^([+-])0?(\d+):(\d\d)$/,
    (_all, sign: string, hours: string, minutes: string) =>
      `UTC${sign === '-' ? '−' : '+'}${hours}${minutes === '00' ? '' : `:${minutes}`}`,
  );
