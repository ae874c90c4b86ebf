import type { Receipt } from '../../domain/sla/index.ts';

/** More summands than this are shortened in the middle. */
const mostParts = 8;

/** The counted intervals of a receipt as a sum, ms; null stands for summands that are left out. */
export interface ReceiptSum {
  parts: readonly (number | null)[];
  totalMs: number;
  targetMs: number;
}

/** Null where nothing is promised or nothing was counted. */
export function sumOf({ steps, targetMs }: Pick<Receipt, 'steps' | 'targetMs'>): ReceiptSum | null {
  const parts = steps.flatMap((step) => (step.code === 'counted' ? [step.ms] : []));
  if (targetMs === null || parts.length === 0) return null;
  const totalMs = parts.reduce((sum, ms) => sum + ms, 0);
  const shown = parts.length > mostParts ? [...parts.slice(0, 3), null, ...parts.slice(-1)] : parts;
  return { parts: shown, totalMs, targetMs };
}
