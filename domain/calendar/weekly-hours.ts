import { WEEKDAYS, type WorkingHoursDefinition } from './definition.ts';

/** Weekdays of the same hours. */
export interface WeekdayHours {
  /** 0 is Monday; stretches of weekdays that follow each other, both ends counted. */
  readonly days: readonly { readonly from: number; readonly to: number }[];
  /** As the operator wrote them, in order: `10:00-18:30`. */
  readonly intervals: readonly string[];
}

/** A calendar's ordinary week with equal days told together, by the first day of each; days without hours are left out. */
export function weeklyHours({ weekly }: WorkingHoursDefinition): WeekdayHours[] {
  const groups = new Map<string, { days: { from: number; to: number }[]; intervals: string[] }>();
  WEEKDAYS.forEach((weekday, day) => {
    const intervals = [...(weekly[weekday] ?? [])].sort();
    if (intervals.length === 0) return;
    const key = intervals.join();
    const group = groups.get(key) ?? { days: [], intervals };
    const last = group.days.at(-1);
    if (last && last.to === day - 1) last.to = day;
    else group.days.push({ from: day, to: day });
    groups.set(key, group);
  });
  return [...groups.values()];
}
