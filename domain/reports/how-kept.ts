/** How a customer is told that promises were kept: one late answer stands for itself, several are counted. */
export type HowKept = 'nothing' | 'all' | 'one_late' | 'late';

export function howKept({ kept, late }: { kept: number; late: number }): HowKept {
  if (kept + late === 0) return 'nothing';
  if (late === 0) return 'all';
  return late === 1 ? 'one_late' : 'late';
}
