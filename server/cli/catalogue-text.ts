import { describeDuration, receiptFormat, type Translate } from '../../domain/sla/index.ts';
import type { Difference } from '../catalogue/index.ts';
import type { MovedPromise } from '../requests/index.ts';

const THINGS: Record<Difference['what'], string> = {
  calendar: 'Calendar',
  plan: 'Plan',
  status_name: 'Name of status',
  escalation_step: 'Escalation step',
  queue: 'Queue',
  category: 'Category',
  product: 'Product',
  link: 'Link',
};

const CLOCKS: Record<MovedPromise['kind'], string> = {
  first_response: 'first response',
  next_answer: 'next answer',
  regular_update: 'regular update',
  solution: 'solution',
};

/** Line by line what is said differently, with the thing once above its lines. */
export function differencesInWords(differences: readonly Difference[]): string[] {
  const lines: string[] = [];
  let above = '';
  for (const { what, id, path, before, after } of differences) {
    const thing = `${THINGS[what]} ${id}`;
    if (path === '') {
      lines.push(`${thing}: ${before === null ? 'new' : 'gone'}`);
      continue;
    }
    if (thing !== above) lines.push(`${thing}:`);
    above = thing;
    lines.push(`  ${path}: ${valueInWords(path, before)} → ${valueInWords(path, after)}`);
  }
  return lines;
}

/** Days and weekdays without hours are days off. */
function valueInWords(path: string, value: string | null): string {
  if (value === null) return 'nothing';
  if (value !== '') return value;
  return /^(days|countryDays|weekly)\./.test(path) ? 'a day off' : 'empty';
}

const HEAD = ['Request', 'Company', 'Promise', 'Due now', 'Due then', 'Moves'];

/** A table of the promises that would move, each in the zone of its calendar, in the order of their due times. */
export function movesInWords(moved: readonly MovedPromise[], t: Translate): string[] {
  const rows = moved
    .toSorted((a, b) => a.before - b.before)
    .map(({ number, company, kind, cycle, before, after, zone }) => {
      const { instant } = receiptFormat('en', zone, (id) => id);
      const clock = cycle === 1 ? CLOCKS[kind] : `${CLOCKS[kind]} ${cycle}`;
      const by = describeDuration(t, Math.abs(after - before));
      return [
        number,
        company.name,
        clock,
        instant(before),
        `${instant(after)} (${zoneName(zone)})`,
        after < before ? `${by} earlier` : `${by} later *`,
      ];
    });
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const later = moved.some(({ before, after }) => after > before);
  return later ? [...lines, '* Later than promised: moves only where --reason is given.'] : lines;
}

/** A bare offset is no name of a zone. */
const zoneName = (zone: string): string => (/^[+-]/.test(zone) ? `UTC${zone}` : zone);
