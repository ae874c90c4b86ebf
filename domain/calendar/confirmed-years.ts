import type { Calendar } from './compile-calendar.ts';
import { toLocal } from './zone.ts';

/**
 * The local year of `at` where it lies past the last year whose days the operator has confirmed
 * (`P7`: computing past it warns loudly); null where there is nothing to warn of.
 */
export function unconfirmedYear(calendar: Calendar, at: number): number | null {
  if (calendar.kind === 'always') return null;
  const year = new Date(toLocal(calendar.zone, at)).getUTCFullYear();
  return year > Math.max(...calendar.definition.confirmedYears) ? year : null;
}
