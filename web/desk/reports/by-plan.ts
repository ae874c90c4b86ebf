import type { PromiseReport } from '../../../api/reports.ts';

type Group = PromiseReport['groups'][number];

/** One plan's promises of one kind, by severity. */
export interface PlanRow extends Pick<Group, 'planId' | 'planName' | 'kind'> {
  cells: Partial<Record<Group['severity'], Group>>;
}

/** The groups of a report as rows of a table, in the order in which they came. */
export function byPlan(groups: readonly Group[]): PlanRow[] {
  const rows = new Map<string, PlanRow>();
  for (const group of groups) {
    const { planId, planName, kind, severity } = group;
    const key = `${planId} ${kind}`;
    const row = rows.get(key) ?? { planId, planName, kind, cells: {} };
    row.cells[severity] = group;
    rows.set(key, row);
  }
  return [...rows.values()];
}
