import type { Receipt } from '../../domain/sla/index.ts';

/** More summands than this are shortened in the middle. */
const mostParts = 8;

/** The counted intervals of a receipt as a sum, in whole seconds; null stands for summands that are left out. */
export interface ReceiptSum {
  parts: readonly (number | null)[];
  total: number;
  target: number;
}

/** Null where nothing is promised or nothing was counted. */
export function sumOf({ steps, targetMs }: Pick<Receipt, 'steps' | 'targetMs'>): ReceiptSum | null {
  let ms = 0;
  let total = 0;
  const parts: number[] = [];
  for (const step of steps) {
    if (step.code !== 'counted') continue;
    // Rounded as they add up, so that what is shown adds up too.
    ms += step.ms;
    const seconds = Math.round(ms / 1000);
    parts.push(seconds - total);
    total = seconds;
  }
  if (targetMs === null || parts.length === 0) return null;
  const shown = parts.length > mostParts ? [...parts.slice(0, 3), null, ...parts.slice(-1)] : parts;
  return { parts: shown, total, target: targetMs / 1000 };
}
